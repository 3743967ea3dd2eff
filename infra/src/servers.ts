import { parseArgs } from 'node:util';
import { clientSecrets } from './client-secrets.ts';
import { openInstance, writeJson } from './instance.ts';
import { allUp, startLocalServers, stopLocalServers } from './local-servers.ts';
import { preferredPorts } from './ports.ts';
import { progress, secondsSince } from './progress.ts';
import { applyRealm } from './realm.ts';

/** `node infra/src/servers.ts up|down --instance <name>`: servers and realm without the platform's services, for development. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { instance: { type: 'string', default: 'dev' } } });
const instance = openInstance(values.instance);

switch (positionals[0]) {
  case 'up': {
    const starting = await startLocalServers(instance);
    await allUp(starting);
    const { addresses } = starting;
    const secrets = clientSecrets(instance);
    const portalOrigin = `http://127.0.0.1:${preferredPorts.gateway + instance.portOffset}`;
    writeJson(instance.addressFile, { ...addresses, PORTAL_ORIGIN: portalOrigin, clientSecrets: secrets });
    const began = Date.now();
    await applyRealm({
      url: addresses['KEYCLOAK_URL'] as string,
      administrator: addresses['KEYCLOAK_ADMINISTRATOR'] as string,
      password: addresses['KEYCLOAK_ADMINISTRATOR_PASSWORD'] as string,
      profile: 'test',
      portalOrigin,
      smtpUrl: addresses['SMTP_URL'] as string,
      secrets,
    });
    progress('realm', `applied, ${secondsSince(began)}`);
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
