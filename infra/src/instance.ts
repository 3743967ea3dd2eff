import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The checkout this file belongs to. */
export const checkout = resolve(import.meta.dirname, '../..');

/**
 * Where downloads and state live: outside git, and outside a home that other users cannot enter, because
 * Elasticsearch runs as a user of its own.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, uid = process.getuid?.()): string {
  if (env['UMN_CACHE']) return env['UMN_CACHE'];
  if (uid === 0) return '/var/cache/unionmigrantnet';
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'unionmigrantnet');
}

/** One set of running servers with its own ports, data, secrets and logs. */
export interface Instance {
  readonly name: string;
  readonly root: string;
  readonly logs: string;
  /** Process records and remembered ports. */
  readonly run: string;
  readonly data: string;
  /** Added to every preferred port, so that instances do not take each other's. */
  readonly portOffset: number;
  /** The JSON file, inside the checkout, that tells tests and scripts where everything is. */
  readonly addressFile: string;
}

const portOffsets: Record<string, number> = { local: 0, dev: 100, test: 200 };

/** Opens (and makes) an instance. Two checkouts on one machine never share one: the folder's name carries the checkout's path. */
export function openInstance(name: string, cache = cacheFolder()): Instance {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) throw new Error(`An instance's name is made of small letters, digits and hyphens, not "${name}".`);
  const root = join(cache, 'instances', `${name}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`);
  const instance: Instance = {
    name,
    root,
    logs: join(root, 'logs'),
    run: join(root, 'run'),
    data: join(root, 'data'),
    portOffset: portOffsets[name] ?? 300,
    addressFile: join(checkout, '.local', `${name}.json`),
  };
  for (const folder of [instance.logs, instance.run, instance.data]) mkdirSync(folder, { recursive: true, mode: 0o755 });
  return instance;
}

/** Writes JSON so that a reader never sees half a file. `mode` 0600 by default: addresses carry secrets. */
export function writeJson(file: string, value: unknown, mode = 0o600): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}

/** Reads JSON, or gives undefined when the file is missing or not JSON. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
