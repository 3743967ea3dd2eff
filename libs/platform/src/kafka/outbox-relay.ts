import type { Producer } from 'kafkajs';
import mongoose, { type Model } from 'mongoose';
import type { Database } from '../mongo/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { headersOf } from './envelope.ts';
import type { KafkaConnection } from './kafka-connection.ts';
import type { OutboxRow } from './mongo-outbox.ts';
import type { RelayLease } from './relay-lease.ts';

const batchSize = 200;
const idleMilliseconds = 300;
const longestBackOff = 5000;

/**
 * Sends what the outbox holds, in order, at least once; consumers drop what they have seen. A row is marked
 * only after Kafka acknowledged it on all replicas, so a crash between the two sends it again with the same id.
 */
export class OutboxRelay {
  readonly #kafka: KafkaConnection;
  readonly #database: Database;
  readonly #rows: Model<OutboxRow>;
  readonly #lease: RelayLease;
  readonly #source: string;
  readonly #logger: Logger;
  readonly #metrics: Metrics;
  #producer: Producer | undefined;
  #wake: () => void = () => undefined;
  #nudged = false;
  #running: Promise<void> | undefined;
  #stopped = false;
  #failures = 0;
  #kafkaFailed = false;

  constructor(parts: {
    kafka: KafkaConnection;
    database: Database;
    rows: Model<OutboxRow>;
    lease: RelayLease;
    source: string;
    logger: Logger;
    metrics: Metrics;
  }) {
    this.#kafka = parts.kafka;
    this.#database = parts.database;
    this.#rows = parts.rows;
    this.#lease = parts.lease;
    this.#source = parts.source;
    this.#logger = parts.logger;
    this.#metrics = parts.metrics;
  }

  /** False once an attempt to reach Kafka failed, until one goes well. What MongoDB does is not Kafka's fault. */
  get isUp(): boolean {
    return !this.#kafkaFailed;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
    await this.#dropProducer();
    if (this.#database.isUp) await this.#lease.release().catch(() => undefined);
  }

  async #loop(): Promise<void> {
    if (!(await this.#database.opened)) return;
    while (!this.#stopped) {
      try {
        const rows = (await this.#lease.hold()) ? await this.#unsent() : [];
        await this.#publish(rows);
        if (rows.length > 0) await this.#markSent(rows);
        this.#failures = 0;
        if (rows.length === 0) await this.#rest(idleMilliseconds);
      } catch (error) {
        this.#failures += 1;
        this.#logger.warn('The outbox waits: Kafka or MongoDB did not answer', { reason: error instanceof Error ? error.message : String(error) });
        await this.#rest(Math.min(longestBackOff, 100 * 2 ** Math.min(this.#failures, 6)));
      }
    }
  }

  /** Looked for before Kafka is, so that the age of the oldest row is told above all while Kafka is away. */
  async #unsent(): Promise<OutboxRow[]> {
    const rows = await this.#rows.find({ sentAt: null }).sort({ seq: 1 }).limit(batchSize).lean<OutboxRow[]>();
    this.#metrics.oldestUnsentSeconds.set(rows[0] ? Math.max(0, (Date.now() - rows[0].time.getTime()) / 1000) : 0);
    return rows;
  }

  async #publish(rows: readonly OutboxRow[]): Promise<void> {
    try {
      const producer = await this.#connected();
      if (rows.length > 0) await this.#send(producer, rows);
      this.#kafkaFailed = false;
    } catch (error) {
      this.#kafkaFailed = true;
      await this.#dropProducer();
      throw error;
    }
  }

  async #send(producer: Producer, rows: readonly OutboxRow[]): Promise<void> {
    const byTopic = Map.groupBy(rows, (row) => row.topic);
    await producer.sendBatch({
      acks: -1,
      topicMessages: [...byTopic].map(([topic, ofTopic]) => ({
        topic: this.#kafka.topic(topic),
        messages: ofTopic.map((row) => ({
          key: row.key,
          value: JSON.stringify(row.data),
          headers: headersOf({ id: row._id, type: row.type, time: row.time, source: this.#source, traceparent: row.traceparent }),
        })),
      })),
    });
  }

  async #markSent(rows: readonly OutboxRow[]): Promise<void> {
    await this.#rows.updateMany({ _id: mongoose.trusted({ $in: rows.map((row) => row._id) }) }, { $set: { sentAt: new Date() } });
  }

  /** A producer that met an error may be fenced for good, so a new one is made after each. */
  async #connected(): Promise<Producer> {
    if (this.#producer) return this.#producer;
    const producer = this.#kafka.producer();
    await producer.connect();
    this.#producer = producer;
    return producer;
  }

  async #dropProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  #rest(milliseconds: number): Promise<void> {
    if (this.#nudged && this.#failures === 0) {
      this.#nudged = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#nudged = false;
        resolve();
      };
    });
  }
}
