import { Kafka, logLevel, Partitioners, type Admin, type Consumer, type Producer } from 'kafkajs';
import type { Logger } from '../telemetry/index.ts';

export interface KafkaOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly namespace: string;
}

/** kafkajs lives here and in its two neighbours only: the relay that publishes and the subscriber that consumes. */
export class KafkaConnection {
  readonly namespace: string;
  readonly #kafka: Kafka;
  readonly #options: KafkaOptions;

  constructor(options: KafkaOptions, logger: Logger) {
    this.namespace = options.namespace;
    this.#options = options;
    this.#kafka = new Kafka({
      clientId: options.clientId,
      brokers: [...options.brokers],
      connectionTimeout: 2500,
      requestTimeout: 10_000,
      retry: { initialRetryTime: 100, maxRetryTime: 2000, retries: 5 },
      logLevel: logLevel.WARN,
      logCreator: () => (entry) => {
        logger.debug(`kafka: ${entry.log.message}`, { namespace: entry.namespace });
      },
    });
  }

  topic(name: string): string {
    return `${this.namespace}${name}`;
  }

  /** Asks once and gives up within little more than a second: for the question whether anybody is there. */
  impatientAdmin(): Admin {
    const { clientId, brokers } = this.#options;
    const kafka = new Kafka({ clientId, brokers: [...brokers], connectionTimeout: 1200, requestTimeout: 1200, retry: { retries: 0 }, logLevel: logLevel.NOTHING });
    return kafka.admin();
  }

  producer(): Producer {
    return this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 3 },
    });
  }

  consumer(groupId: string): Consumer {
    return this.#kafka.consumer({
      groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      heartbeatInterval: 3000,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 300,
      retry: { initialRetryTime: 100, maxRetryTime: 2000, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
  }
}
