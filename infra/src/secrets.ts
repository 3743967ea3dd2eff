import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson, type Instance } from './instance.ts';

/** A secret of the instance by name: made at the first asking, kept in its state folder for its owner only, never in git. */
export function secretOf(instance: Instance, name: string, bytes = 24, encoding: 'base64' | 'base64url' = 'base64url'): string {
  const file = join(instance.run, 'secrets.json');
  const secrets = readJson<Record<string, string>>(file) ?? {};
  const known = secrets[name];
  if (known !== undefined) return known;
  const fresh = randomBytes(bytes).toString(encoding);
  writeJson(file, { ...secrets, [name]: fresh });
  return fresh;
}
