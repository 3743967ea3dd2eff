import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { copyFromMaven } from '../maven.ts';
import { provisioned } from '../provision.ts';
import { runProgram } from '../run-program.ts';
import { unzip } from '../unzip.ts';
import type { LocalServer } from './server.ts';

const version = '26.4.7';

/** Keycloak, built once for all instances; each instance has its own folder with its own database. */
export const keycloak: LocalServer = {
  name: 'keycloak',
  ports: ['keycloak', 'keycloak-management'],
  limitMs: 300_000,
  stopMs: 20_000,
  provision: () =>
    provisioned(`keycloak-${version}`, async (folder) => {
      const zip = join(folder, 'zip');
      await copyFromMaven([{ groupId: 'org.keycloak', artifactId: 'keycloak-quarkus-dist', version, type: 'zip' }], zip);
      await unzip(join(zip, `keycloak-quarkus-dist-${version}.zip`), folder);
      rmSync(zip, { recursive: true });
      await runProgram(join(folder, `keycloak-${version}`, 'bin', 'kc.sh'), ['build', '--db=dev-file', '--health-enabled=true']);
    }),
  async prepare({ program, data, ports, secrets }) {
    const home = join(data, 'home');
    mkdirSync(home, { recursive: true });
    // kc.sh finds its home by its own real path, so the programs are copied; the rest is only read.
    cpSync(join(program, `keycloak-${version}`, 'bin'), join(home, 'bin'), { recursive: true });
    for (const part of ['lib', 'conf', 'providers', 'themes']) {
      if (!existsSync(join(home, part))) symlinkSync(join(program, `keycloak-${version}`, part), join(home, part));
    }
    return {
      command: join(home, 'bin', 'kc.sh'),
      args: [
        'start',
        '--optimized',
        '--http-enabled=true',
        '--http-host=127.0.0.1',
        `--http-port=${ports.keycloak}`,
        `--http-management-port=${ports['keycloak-management']}`,
        `--hostname=http://127.0.0.1:${ports.keycloak}`,
        '--cache=local',
        `--db-url=jdbc:h2:file:${join(data, 'database')};NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE`,
        '--log-level=warn,org.keycloak.events:error',
      ],
      env: {
        // Its own defaults, but for a collector and a compiler that cost less at the start.
        JAVA_OPTS: '-Xms128m -Xmx450m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.security.egd=file:/dev/urandom',
        KC_BOOTSTRAP_ADMIN_USERNAME: 'administrator',
        KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.keycloakAdministrator,
      },
    };
  },
  async answers({ ports }) {
    const answer = await fetch(`http://127.0.0.1:${ports['keycloak-management']}/health/ready`, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  },
  addresses: ({ ports, secrets }) => ({
    KEYCLOAK_URL: `http://127.0.0.1:${ports.keycloak}`,
    KEYCLOAK_REALM: 'unionmigrantnet',
    KEYCLOAK_ADMINISTRATOR: 'administrator',
    KEYCLOAK_ADMINISTRATOR_PASSWORD: secrets.keycloakAdministrator,
  }),
};
