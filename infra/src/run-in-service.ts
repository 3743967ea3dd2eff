import { join } from 'node:path';
import { checkout, readJson, type Instance } from './instance.ts';
import { runProgram } from './run-program.ts';
import { environmentOf, serviceNames, type ServiceName } from './service-environment.ts';
import type { Addresses } from './servers/server.ts';

/** Runs one of a service's own programs (`dist/rebuild.js`) beside the running platform, in that service's environment. */
export async function runInService(instance: Instance, portalOrigin: string, service: ServiceName, program: string, ...args: string[]): Promise<void> {
  const addresses = readJson<Addresses>(instance.addressFile) ?? {};
  const ports = Object.fromEntries(serviceNames.map((name) => [name, 0])) as Record<ServiceName, number>;
  const env = { ...process.env, ...environmentOf({ instance, profile: 'demo', addresses, ports, portalOrigin }, service), LOG_LEVEL: 'warn' };
  await runProgram(process.execPath, ['--disable-warning=TimeoutNegativeWarning', join(checkout, 'services', service, 'dist', program), ...args], { cwd: checkout, env });
}
