import { cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFromMaven } from '../maven.ts';
import { provisioned } from '../provision.ts';
import { runProgram } from '../run-program.ts';
import { ownUser } from '../system-user.ts';
import { unzip } from '../unzip.ts';
import type { LaunchContext, LocalServer } from './server.ts';

const version = '8.19.0';

const settings = ({ ports, data, instance }: LaunchContext): string => `cluster.name: umn-${instance.name}
node.name: umn
discovery.type: single-node
network.host: 127.0.0.1
http.port: ${ports.elasticsearch}
transport.port: ${ports['elasticsearch-transport']}
path.data: ${join(data, 'data')}
path.logs: ${join(data, 'logs')}
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
# An index that was not made on purpose has no mapping, and would answer wrongly instead of not at all.
action.auto_create_index: false
`;

/** The quick compiler alone: a start takes half of the processor's time, and a small index never needs the other. */
const jvm = `-Xms512m
-Xmx512m
-XX:+UseSerialGC
-XX:TieredStopAtLevel=1
-XX:+ExitOnOutOfMemoryError
-XX:-HeapDumpOnOutOfMemoryError
-Djava.io.tmpdir=\${ES_TMPDIR}
`;

const home = (java: string): string => dirname(dirname(realpathSync(java)));

/** Elasticsearch in its smallest distribution. It refuses to run as root, so then it gets a system user of its own. */
export const elasticsearch: LocalServer = {
  name: 'elasticsearch',
  ports: ['elasticsearch', 'elasticsearch-transport'],
  limitMs: 240_000,
  stopMs: 20_000,
  provision: () =>
    provisioned(`elasticsearch-${version}`, async (folder) => {
      const zip = join(folder, 'zip');
      await copyFromMaven([{ groupId: 'org.elasticsearch.distribution.integ-test-zip', artifactId: 'elasticsearch', version, type: 'zip' }], zip);
      await unzip(join(zip, `elasticsearch-${version}.zip`), folder);
      rmSync(zip, { recursive: true });
    }),
  async prepare(context) {
    const distribution = join(context.program, `elasticsearch-${version}`);
    const config = join(context.data, 'config');
    const temporary = join(context.data, 'tmp');
    for (const folder of [config, temporary, join(context.data, 'data'), join(context.data, 'logs')]) mkdirSync(folder, { recursive: true });
    cpSync(join(distribution, 'config'), config, { recursive: true });
    writeFileSync(join(config, 'elasticsearch.yml'), settings(context));
    writeFileSync(join(config, 'jvm.options'), jvm);
    const user = await ownUser('umn-elasticsearch');
    if (user) await runProgram('chown', ['-R', `${user.uid}:${user.gid}`, context.data]);
    const java = (await runProgram('sh', ['-c', 'command -v java'])).trim();
    return {
      command: join(distribution, 'bin', 'elasticsearch'),
      args: [],
      env: { ES_JAVA_HOME: home(java), CLI_JAVA_OPTS: '-Xms16m -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1', ES_PATH_CONF: config, ES_TMPDIR: temporary, HOME: context.data },
      ...(user ? { user } : {}),
    };
  },
  async answers({ ports }) {
    const answer = await fetch(`http://127.0.0.1:${ports.elasticsearch}/_cluster/health`, { signal: AbortSignal.timeout(2000) });
    const { status } = (await answer.json()) as { status?: string };
    return status === 'green' || status === 'yellow';
  },
  addresses: ({ ports }) => ({ ELASTICSEARCH_URL: `http://127.0.0.1:${ports.elasticsearch}` }),
};
