import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { copyFromMaven } from '../maven.ts';
import { provisioned } from '../provision.ts';
import { runProgram } from '../run-program.ts';
import type { LaunchContext, LocalServer } from './server.ts';

const version = '3.9.1';

const properties = ({ ports, data }: LaunchContext): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${ports['kafka-controller']}`,
    listeners: `PLAINTEXT://127.0.0.1:${ports.kafka},CONTROLLER://127.0.0.1:${ports['kafka-controller']}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.kafka}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': join(data, 'log'),
    'num.partitions': 3,
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 5,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 5,
    'group.initial.rebalance.delay.ms': 0,
    'log.cleaner.dedupe.buffer.size': 16777216,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

const log4j = `log4j.rootLogger=WARN, stdout
log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n
log4j.logger.kafka.server=INFO
`;

/** Apache Kafka, one node, KRaft. */
export const kafka: LocalServer = {
  name: 'kafka',
  ports: ['kafka', 'kafka-controller'],
  limitMs: 120_000,
  stopMs: 15_000,
  provision: () =>
    provisioned(`kafka-${version}`, (folder) =>
      copyFromMaven(
        [
          { groupId: 'org.apache.kafka', artifactId: 'kafka_2.13', version },
          { groupId: 'org.slf4j', artifactId: 'slf4j-reload4j', version: '1.7.36' },
        ],
        folder,
      ),
    ),
  async prepare(context) {
    const config = join(context.data, 'server.properties');
    const logging = join(context.data, 'log4j.properties');
    writeFileSync(config, properties(context));
    writeFileSync(logging, log4j);
    const java = [`-Dlog4j.configuration=file:${logging}`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(context.program, '*')];
    if (!existsSync(join(context.data, 'log', 'meta.properties'))) {
      const clusterId = randomBytes(16).toString('base64url');
      await runProgram('java', [...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config]);
    }
    return { command: 'java', args: ['-Xms128m', '-Xmx400m', ...java, 'kafka.Kafka', config] };
  },
  async answers({ ports }) {
    const admin = new Kafka({
      clientId: 'umn-provisioner',
      brokers: [`127.0.0.1:${ports.kafka}`],
      logLevel: logLevel.NOTHING,
      connectionTimeout: 1000,
      requestTimeout: 2000,
      retry: { retries: 0 },
    }).admin();
    try {
      await admin.connect();
      return (await admin.describeCluster()).brokers.length === 1;
    } finally {
      await admin.disconnect();
    }
  },
  addresses: ({ ports }) => ({ KAFKA_BROKERS: `127.0.0.1:${ports.kafka}` }),
};
