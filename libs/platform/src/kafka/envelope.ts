import type { IntegrationEventContract, ReceivedEvent } from '@umn/contracts';
import { catalogue } from '@umn/contracts';
import type { IHeaders, KafkaMessage } from 'kafkajs';

/** CloudEvents 1.0, Kafka protocol binding, binary content mode: attributes in `ce_` headers, data as the value. */
export interface OutboxEnvelope {
  readonly id: string;
  readonly type: string;
  readonly time: Date;
  readonly source: string;
  readonly traceparent: string | null;
}

export function headersOf(envelope: OutboxEnvelope): IHeaders {
  return {
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_type: envelope.type,
    ce_time: envelope.time.toISOString(),
    ce_source: `/unionmigrantnet/${envelope.source}`,
    'content-type': 'application/json',
    ...(envelope.traceparent ? { traceparent: envelope.traceparent } : {}),
  };
}

/** A message that no consumer can ever handle, and why. */
export class Poison extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Poison';
  }
}

export interface Opened extends ReceivedEvent {
  readonly contract: IntegrationEventContract;
  readonly traceparent: string | null;
}

const contracts = new Map(catalogue.map((contract) => [contract.type, contract]));

const header = (headers: IHeaders | undefined, name: string): string | undefined => {
  const value = headers?.[name];
  return value === undefined || Array.isArray(value) ? undefined : value.toString();
};

/** Parses the raw bytes ourselves: the framework hands broken JSON on as a string and a tombstone as something else. */
export function openEnvelope(topic: string, message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>): Opened {
  const id = header(message.headers, 'ce_id');
  const type = header(message.headers, 'ce_type');
  const time = new Date(header(message.headers, 'ce_time') ?? '');
  if (!id || !type || Number.isNaN(time.getTime())) throw new Poison('envelope: ce_id, ce_type or ce_time is missing');
  if (!message.key || message.key.length === 0) throw new Poison('envelope: the key is missing');
  if (!message.value || message.value.length === 0) throw new Poison('the value is empty');
  const contract = contracts.get(type);
  if (!contract || !topic.endsWith(contract.topic)) throw new Poison('unknown type');
  let data: unknown;
  try {
    data = JSON.parse(message.value.toString('utf8'));
  } catch {
    throw new Poison('the value is not JSON');
  }
  const parsed = contract.schema.safeParse(data);
  if (!parsed.success) {
    const where = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || '(root)'} ${issue.code}`);
    throw new Poison(`schema: ${where.join(', ')}`);
  }
  return { id, type, time, data: parsed.data, contract, traceparent: header(message.headers, 'traceparent') ?? null };
}
