import { parseArgs } from 'node:util';
import { openInstance, writeJson } from './instance.ts';
import { startLocalServers, stopLocalServers } from './local-servers.ts';

/** `node infra/src/servers.ts up|down --instance <name>`: servers without the platform's services, for development. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { instance: { type: 'string', default: 'dev' } } });
const instance = openInstance(values.instance);

switch (positionals[0]) {
  case 'up': {
    const addresses = await startLocalServers(instance);
    writeJson(instance.addressFile, addresses);
    console.log(`Addresses: ${instance.addressFile}\nLogs: ${instance.logs}`);
    break;
  }
  case 'down':
    await stopLocalServers(instance);
    break;
  default:
    console.error('Say up or down, and --instance <name>.');
    process.exitCode = 2;
}
