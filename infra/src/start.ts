import { build } from './build.ts';
import { openInstance } from './instance.ts';
import { PlatformRun } from './platform.ts';
import { secondsSince } from './progress.ts';
import type { Profile } from './realm.ts';
import { whenAskedToStop } from './when-asked-to-stop.ts';

/** `npm start`: brings the platform up, says where it is, and stays until it is asked to stop. */
const began = Date.now();
const profile = (process.env['UMN_PROFILE'] ?? 'demo') as Profile;
const instance = openInstance(process.env['UMN_INSTANCE'] ?? 'local');

try {
  const run = new PlatformRun(instance, profile);
  const unlessStopping = whenAskedToStop(async () => {
    console.log('\nStopping what was started …');
    const since = Date.now();
    await run.stop();
    console.log(`Stopped, ${secondsSince(since)}.`);
  });
  console.log(`UnionMigrantNet, profile ${profile}. State and logs: ${instance.root}`);
  try {
    const platform = await run.up(build());
    if (profile !== 'production') await run.loadDemoData(platform);
    console.log(`
  Portal     ${platform.portalOrigin}
  Mail       ${platform.addresses['INBOX_URL'] ?? '(your own mail server)'}
  Accounts   npm run -s accounts${profile === 'production' ? ' (none in production)' : ''}
  Addresses  npm run -s urls
  Stop       Ctrl-C

Ready after ${secondsSince(began)}.`);
  } catch (error) {
    await unlessStopping();
    await run.stop();
    throw error;
  }
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}
