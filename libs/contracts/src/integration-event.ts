import type { OutgoingEvent } from '@umn/kernel';
import type { z } from 'zod';

/** A fact that one service publishes and others may rely on. `topic` is shared by all events of one aggregate. */
export interface IntegrationEventContract<Type extends string = string, Data = unknown> {
  /** Dotted name, past tense, without the version: `membership.transfer.offered`. */
  readonly type: Type;
  /** `<service>.<aggregate>.v<major>`; the major grows when a consumer of today could misread the data. */
  readonly topic: string;
  /** One sentence: when it is published. */
  readonly meaning: string;
  readonly schema: z.ZodType<Data>;
  readonly example: Data;
  /** Makes one, keyed by its aggregate, so that one aggregate's events stay in order. */
  of(data: Data): OutgoingEvent;
}

interface Definition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly topic: string;
  readonly meaning: string;
  readonly schema: Schema;
  readonly key: (data: z.output<Schema>) => string;
  readonly example: z.output<Schema>;
}

export function integrationEvent<Type extends string, Schema extends z.ZodType>(
  definition: Definition<Type, Schema>,
): IntegrationEventContract<Type, z.output<Schema>> {
  const { key, ...contract } = definition;
  return {
    ...contract,
    schema: contract.schema as unknown as z.ZodType<z.output<Schema>>,
    of: (data) => ({ type: contract.type, topic: contract.topic, key: key(data), data }),
  };
}

/** What a handler receives: the contract's data, and the envelope's facts (CloudEvents 1.0 names in the headers). */
export interface ReceivedEvent<Data = unknown> {
  readonly id: string;
  readonly type: string;
  readonly time: Date;
  readonly data: Data;
}

export type DataOf<Contract> = Contract extends IntegrationEventContract<string, infer Data> ? Data : never;
