import type { Admin } from 'kafkajs';
import type { KafkaConnection } from './kafka-connection.ts';

/**
 * Whether Kafka answers now. It asks on a connection of its own, because a producer that has nothing to send
 * notices neither that the other side is gone nor that it hangs.
 */
export class KafkaProbe {
  readonly #kafka: KafkaConnection;
  #admin: Admin | undefined;
  #asked: Promise<boolean> | undefined;

  constructor(kafka: KafkaConnection) {
    this.#kafka = kafka;
  }

  /** All who ask while it is asked get the same answer. */
  answers(): Promise<boolean> {
    this.#asked ??= this.#ask().finally(() => {
      this.#asked = undefined;
    });
    return this.#asked;
  }

  async close(): Promise<void> {
    const admin = this.#admin;
    this.#admin = undefined;
    await admin?.disconnect().catch(() => undefined);
  }

  async #ask(): Promise<boolean> {
    try {
      if (!this.#admin) {
        const admin = this.#kafka.impatientAdmin();
        this.#admin = admin;
        await admin.connect();
      }
      await this.#admin.describeCluster();
      return true;
    } catch {
      // A connection that failed once may never come back by itself; the next question makes a new one.
      await this.close();
      return false;
    }
  }
}
