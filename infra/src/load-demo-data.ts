import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './instance.ts';
import { runProgram } from './run-program.ts';
import { serviceNames } from './service-environment.ts';

/** Run once by docker-compose.yml's demo profile, when the services are up: each loads its own share of the demonstration data. */
for (const service of serviceNames) {
  const loader = join(checkout, 'services', service, 'dist', 'demo', 'load.js');
  if (!existsSync(loader)) continue;
  const env = { ...process.env, PORT: '0', KEYCLOAK_CLIENT_SECRET: process.env[`UMN_${service.toUpperCase()}_SECRET`] };
  await runProgram(process.execPath, [loader, join(checkout, 'infra', 'demo-data')], { env, cwd: checkout });
  console.log(`${service}: demonstration data loaded`);
}
