import { openInstance, readJson, type Instance } from './instance.ts';
import { runningRecord } from './process-record.ts';
import { startRecord, urlsFile } from './urls-of.ts';

/** The instance that `npm start` runs, with what it wrote down; or ends the process with a clear word when it does not run. */
export function runningInstance(): { instance: Instance; urls: Record<string, unknown> } {
  const instance = openInstance(process.env['UMN_INSTANCE'] ?? 'local');
  const runs = runningRecord(instance, startRecord) !== undefined;
  const urls = readJson<Record<string, unknown>>(urlsFile(instance));
  if (runs && urls) return { instance, urls };
  console.error(runs ? 'The platform is starting; its servers are not up yet.' : 'The platform does not run. Start it with: npm start');
  process.exit(1);
}
