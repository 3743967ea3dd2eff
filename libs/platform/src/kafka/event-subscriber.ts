import { Server } from '@nestjs/microservices';
import { Refused, refuse, type UnitOfWork } from '@umn/kernel';
import { catalogue } from '@umn/contracts';
import type { Consumer, EachMessagePayload } from 'kafkajs';
import { lastValueFrom } from 'rxjs';
import { isAway } from '../http/refusal-of.ts';
import type { Database } from '../mongo/index.ts';
import { requestContextFrom, withRequestContext, type Logger, type Metrics } from '../telemetry/index.ts';
import type { DeadLetters } from './dead-letters.ts';
import { openEnvelope, Poison, type Opened } from './envelope.ts';
import type { Inbox } from './inbox.ts';
import type { KafkaConnection } from './kafka-connection.ts';

/** A handler's own fault is tried this often; a server that is away is waited for most of a day, so that an outage loses nothing. */
const triesOfFault = 3;
const triesWhileAway = 15_000;
const longestBackOff = 5000;
const deadAfterMilliseconds = 30_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const isTransient = (error: unknown): boolean => (error instanceof Refused ? error.refusal.kind === 'unavailable' : isAway(error));

interface Parts {
  readonly kafka: KafkaConnection;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly inbox: Inbox;
  readonly deadLetters: DeadLetters;
  readonly group: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * A transport of our own for Nest's event handlers, because the stock one retries a throwing handler for ever,
 * stops every partition meanwhile, and dispatches on the topic alone. Each message ends in one of three ways:
 * handled (or seen before, or of no interest here), waited for, or laid with the dead letters. Only then does
 * its offset move.
 */
export class EventSubscriber extends Server {
  override readonly propagatesEventHandlerErrors = true;
  readonly #parts: Parts;
  #consumer: Consumer | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;
  #lastSign = 0;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  override on(): void {
    throw new Error('The subscriber has no events of its own');
  }

  override unwrap<T>(): T {
    return this.#consumer as T;
  }

  /** True while the group answers, or where there is nothing to subscribe to. */
  get isUp(): boolean {
    return this.#topics().length === 0 || Date.now() - this.#lastSign < deadAfterMilliseconds;
  }

  /** Returns at once: HTTP must not wait for Kafka. */
  override listen(callback: (error?: unknown) => void): void {
    if (this.#topics().length > 0) this.#running = this.#loop();
    callback();
  }

  override async close(): Promise<void> {
    this.#stopped = true;
    this.#parts.database.giveUp();
    await this.#consumer?.disconnect();
    await this.#running;
  }

  /** Hands a dead letter to this group's handler again; the inbox makes any number of replays one effect. */
  async replay(id: string): Promise<void> {
    const { deadLetters } = this.#parts;
    const letter = await deadLetters.get(id);
    const message = { key: letter.key === null ? null : Buffer.from(letter.key), value: letter.value, headers: letter.headers };
    let event: Opened;
    try {
      event = openEnvelope(letter.topic, message);
    } catch (error) {
      if (error instanceof Poison) throw refuse('conflict', 'platform.dead-letter-unreadable');
      throw error;
    }
    await this.#handleOnce(event);
    await deadLetters.markReplayed(id);
  }

  #topics(): string[] {
    const handled = catalogue.filter((contract) => this.messageHandlers.has(contract.type));
    return [...new Set(handled.map((contract) => this.#parts.kafka.topic(contract.topic)))];
  }

  async #loop(): Promise<void> {
    const { database, kafka, group, logger } = this.#parts;
    if (!(await database.opened)) return;
    while (!this.#stopped) {
      const consumer = kafka.consumer(group);
      this.#consumer = consumer;
      const crashed = new Promise<string>((resolve) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error.message));
        consumer.on(consumer.events.STOP, () => resolve('stopped'));
      });
      const sign = () => {
        this.#lastSign = Date.now();
      };
      consumer.on(consumer.events.HEARTBEAT, sign);
      consumer.on(consumer.events.FETCH, sign);
      consumer.on(consumer.events.GROUP_JOIN, sign);
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: this.#topics(), fromBeginning: true });
        await consumer.run({
          autoCommitThreshold: 1,
          partitionsConsumedConcurrently: 3,
          eachMessage: (payload) => this.#receive(payload),
        });
        sign();
        const reason = await Promise.race([crashed, this.#silence()]);
        if (!this.#stopped) logger.warn('The consumer ended and is started again', { reason });
      } catch (error) {
        logger.warn('Kafka is not there yet', { reason: error instanceof Error ? error.message : String(error) });
      }
      if (!this.#stopped) {
        await consumer.disconnect().catch(() => undefined);
        await pause(1000);
      }
    }
  }

  /** kafkajs consumers can die while the process lives: no sign for 30 s means this one did. */
  async #silence(): Promise<string> {
    while (!this.#stopped && Date.now() - this.#lastSign < deadAfterMilliseconds) await pause(1000);
    return 'no sign of life';
  }

  async #receive({ topic, partition, message, heartbeat }: EachMessagePayload): Promise<void> {
    const { deadLetters, group, logger, metrics } = this.#parts;
    const address = { group, topic, partition, offset: message.offset };
    const bury = async (type: string, reason: string): Promise<void> => {
      await deadLetters.put(address, message, reason);
      metrics.eventsHandled.inc({ type, outcome: 'dead' });
      logger.error('An integration event went to the dead letters', { ...address, type, reason });
    };
    let event: Opened;
    try {
      event = openEnvelope(topic, message);
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      await bury('unreadable', error.message);
      return;
    }
    if (!this.messageHandlers.has(event.type)) {
      metrics.eventsHandled.inc({ type: event.type, outcome: 'skipped' });
      return;
    }
    await withRequestContext(requestContextFrom(event.id, event.traceparent), async () => {
      const failure = await this.#handleWithPatience(event, heartbeat);
      if (failure !== undefined) await bury(event.type, failure);
    });
  }

  /** Nothing when the event was handled; else why it was given up. */
  async #handleWithPatience(event: Opened, heartbeat: () => Promise<void>): Promise<string | undefined> {
    const { logger, metrics } = this.#parts;
    let faults = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await this.#handleOnce(event);
        metrics.eventsHandled.inc({ type: event.type, outcome });
        return undefined;
      } catch (error) {
        const transient = isTransient(error);
        if (!transient) faults += 1;
        const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        if (faults >= triesOfFault || attempt >= triesWhileAway) return reason;
        if (this.#stopped) throw error;
        logger.warn('An integration event is tried again', { type: event.type, attempt, reason });
        await this.#waitBeating(Math.min(longestBackOff, 100 * 2 ** Math.min(attempt, 6)), heartbeat);
      }
    }
  }

  async #waitBeating(milliseconds: number, heartbeat: () => Promise<void>): Promise<void> {
    for (let left = milliseconds; left > 0 && !this.#stopped; left -= 1000) {
      await pause(Math.min(1000, left));
      await heartbeat();
      this.#lastSign = Date.now();
    }
  }

  async #handleOnce(event: Opened): Promise<'handled' | 'duplicate'> {
    const handler = this.messageHandlers.get(event.type);
    if (!handler) throw refuse('not-found', 'platform.not-found');
    const received = { id: event.id, type: event.type, time: event.time, data: event.data };
    return this.#parts.unitOfWork.run(async () => {
      if (!(await this.#parts.inbox.firstTime(event.id))) return 'duplicate';
      const answer = this.transformToObservable(await handler(received, undefined));
      await lastValueFrom(answer, { defaultValue: undefined });
      return 'handled';
    });
  }
}
