import { built } from './services.ts';

interface Contract {
  readonly type: string;
  readonly topic: string;
  readonly meaning: string;
  readonly example: unknown;
  readonly schema: unknown;
}

interface Zod {
  readonly z: { toJSONSchema(schema: unknown, options: object): Record<string, unknown> };
}

const contracts = async (): Promise<readonly Contract[]> =>
  ((await built('libs/contracts/dist/index.js')) as { catalogue: readonly Contract[] }).catalogue;

const nameOf = (type: string): string => type.split(/[.-]/).map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');

const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_time', 'ce_source'],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { type: 'string', format: 'uuid', description: 'The same when sent twice; consumers drop what they have seen.' },
    ce_type: { type: 'string', description: 'What a consumer dispatches on.' },
    ce_time: { type: 'string', format: 'date-time' },
    ce_source: { type: 'string' },
    traceparent: { type: 'string', description: 'W3C Trace Context.' },
  },
};

/** AsyncAPI 3.0: every topic as a channel that its owner sends to. */
export async function asyncApi(): Promise<object> {
  const { z } = (await import('zod')) as Zod;
  const channels: Record<string, object> = {};
  const messages: Record<string, object> = {};
  const operations: Record<string, object> = {};
  const all = await contracts();
  for (const topic of [...new Set(all.map((contract) => contract.topic))].sort()) {
    const of = all.filter((contract) => contract.topic === topic);
    const channel = topic.replaceAll('.', '-');
    channels[channel] = { address: topic, messages: Object.fromEntries(of.map(({ type }) => [nameOf(type), { $ref: `#/components/messages/${nameOf(type)}` }])) };
    operations[`send-${channel}`] = {
      action: 'send',
      channel: { $ref: `#/channels/${channel}` },
      summary: `The ${topic.split('.')[0]} service publishes, by its outbox.`,
      messages: of.map(({ type }) => ({ $ref: `#/channels/${channel}/messages/${nameOf(type)}` })),
    };
  }
  for (const contract of all) {
    const { $schema: _, ...payload } = z.toJSONSchema(contract.schema, { unrepresentable: 'any' });
    messages[nameOf(contract.type)] = { name: contract.type, summary: contract.meaning, contentType: 'application/json', headers: { $ref: '#/components/schemas/Envelope' }, payload, examples: [{ payload: contract.example }] };
  }
  return {
    asyncapi: '3.0.0',
    info: { title: 'UnionMigrantNet integration events', version: '1.0.0', description: 'Thin events: ids, states, versions. No personal data.' },
    defaultContentType: 'application/json',
    channels,
    operations,
    components: { schemas: { Envelope: headers }, messages },
  };
}

/** The same for people. */
export async function eventCatalogue(): Promise<string> {
  const all = await contracts();
  const parts = [...new Set(all.map((contract) => contract.topic))].sort().map((topic) => {
    const rows = all.filter((contract) => contract.topic === topic).map((contract) => `| \`${contract.type}\` | ${contract.meaning} | ${Object.keys(contract.example as object).map((field) => `\`${field}\``).join(', ')} |`);
    return [`## ${topic}`, '', '| type | published when | fields |', '|---|---|---|', ...rows, ''].join('\n');
  });
  return ['# Integration events', '', 'Made from `libs/contracts`. Keyed by aggregate, so that one aggregate’s events stay in order.', '', ...parts].join('\n');
}
