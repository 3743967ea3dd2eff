import { Global, Module, type DynamicModule, type FactoryProvider, type OnApplicationShutdown, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import { Clock, Ids, Outbox, UnitOfWork } from '@umn/kernel';
import { hostname } from 'node:os';
import { ServiceTokens, TokenChecker } from '../auth/index.ts';
import { CONFIG, type CommonConfig, type EdgeConfig, type ServiceName } from '../config/index.ts';
import { AccessGuard } from '../http/access-guard.ts';
import { EdgePipe } from '../http/edge-pipe.ts';
import { EntityTagInterceptor } from '../http/entity-tag.ts';
import { IdempotencyStore } from '../http/idempotency-store.ts';
import { KnownParametersInterceptor } from '../http/known-parameters.ts';
import { IdempotencyInterceptor, openApiOf, ProblemFilter, ServiceClient } from '../http/index.ts';
import { Inbox } from '../kafka/inbox.ts';
import { DeadLetters, EventSubscriber, KafkaConnection, KafkaProbe, MongoOutbox, outboxModel, OutboxRelay } from '../kafka/index.ts';
import { leaseModel, RelayLease } from '../kafka/relay-lease.ts';
import { Database, MongoUnitOfWork } from '../mongo/index.ts';
import { Logger, Metrics } from '../telemetry/index.ts';
import { Timers } from '../timers/index.ts';
import { Health } from './health.ts';
import { deadLettersControllerOf } from './dead-letters-controller.ts';
import { InnerController, OPEN_API } from './inner-controller.ts';
import { RandomIds, SystemClock } from './system-ports.ts';

interface Options<Config> {
  readonly name: ServiceName;
  readonly config: Config;
}

type Injected = FactoryProvider['provide' & never] | Type | symbol | string | (abstract new (...args: never[]) => unknown);

/** A provider made by a function from other providers: what Nest injects by token, written without decorators. */
const make = (provide: Injected, inject: readonly Injected[], useFactory: (...parts: never[]) => unknown): Provider =>
  ({ provide, inject: [...inject], useFactory }) as FactoryProvider;

/** Closes what the module opened, after the last handler ended (`onModuleDestroy` would come before it). */
class Closing implements OnApplicationShutdown {
  readonly #close: () => Promise<void>;

  constructor(close: () => Promise<void>) {
    this.#close = close;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#close();
  }
}

const edgeProviders = ({ name, config }: Options<EdgeConfig>): Provider[] => [
  { provide: CONFIG, useValue: config },
  { provide: Logger, useFactory: () => new Logger(name, config.LOG_LEVEL) },
  { provide: Metrics, useFactory: () => new Metrics() },
  { provide: Health, useFactory: () => new Health() },
  { provide: Clock, useClass: SystemClock },
  { provide: Ids, useClass: RandomIds },
  make(Timers, [Logger], (logger: Logger) => new Timers(logger)),
  {
    provide: TokenChecker,
    useFactory: () => new TokenChecker({ keycloakUrl: config.KEYCLOAK_URL, realm: config.KEYCLOAK_REALM, acceptDemoClient: config.UMN_PROFILE !== 'production' }),
  },
  {
    provide: ServiceTokens,
    useFactory: () =>
      new ServiceTokens({ keycloakUrl: config.KEYCLOAK_URL, realm: config.KEYCLOAK_REALM, clientId: `umn-${name}`, clientSecret: config.KEYCLOAK_CLIENT_SECRET }),
  },
  make(ServiceClient, [ServiceTokens], (tokens: ServiceTokens) => new ServiceClient(config, tokens)),
  make(APP_GUARD, [TokenChecker], (tokens: TokenChecker) => new AccessGuard(tokens)),
  make(APP_FILTER, [Logger], (logger: Logger) => new ProblemFilter(logger)),
  { provide: APP_PIPE, useClass: EdgePipe },
  { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
  make(OPEN_API, [DiscoveryService], (discovery: DiscoveryService) => () => {
    const controllers = discovery.getControllers().flatMap((wrapper) => (typeof wrapper.metatype === 'function' ? [wrapper.metatype as Type] : []));
    return openApiOf(`UnionMigrantNet: ${name}`, controllers);
  }),
];

const storeProviders = ({ name, config }: Options<CommonConfig>): Provider[] => {
  const group = `${config.UMN_NAMESPACE}${name}`;
  return [
    make(Database, [Logger, Health], (logger: Logger, health: Health) => {
      const database = new Database({ url: config.MONGODB_URL, name: group }, logger);
      health.register('mongodb', () => database.isUp);
      return database;
    }),
    make(getConnectionToken(), [Database], (database: Database) => database.connection),
    make(MongoUnitOfWork, [Database], (database: Database) => new MongoUnitOfWork(database)),
    { provide: UnitOfWork, useExisting: MongoUnitOfWork },
    make(IdempotencyStore, [Database], (database: Database) => new IdempotencyStore(database.connection)),
    // Before the idempotency, so that a refused request claims no key.
    { provide: APP_INTERCEPTOR, useClass: KnownParametersInterceptor },
    make(APP_INTERCEPTOR, [IdempotencyStore, UnitOfWork], (store: IdempotencyStore, work: UnitOfWork) => new IdempotencyInterceptor(store, work)),
    make(KafkaConnection, [Logger], (logger: Logger) => new KafkaConnection({ brokers: config.KAFKA_BROKERS, clientId: group, namespace: config.UMN_NAMESPACE }, logger)),
    make(KafkaProbe, [KafkaConnection], (kafka: KafkaConnection) => new KafkaProbe(kafka)),
    make(Outbox, [Database, MongoUnitOfWork, Ids], (database: Database, work: MongoUnitOfWork, ids: Ids) => new MongoOutbox(outboxModel(database.connection), work, ids)),
    make(
      OutboxRelay,
      [KafkaConnection, KafkaProbe, Database, Outbox, Logger, Metrics, Health],
      (kafka: KafkaConnection, probe: KafkaProbe, database: Database, outbox: MongoOutbox, logger: Logger, metrics: Metrics, health: Health) => {
        const owner = `${hostname()}:${process.pid}:${Math.random().toString(36).slice(2)}`;
        const lease = new RelayLease(leaseModel(database.connection), owner);
        const relay = new OutboxRelay({ kafka, database, rows: outboxModel(database.connection), lease, source: name, logger, metrics });
        outbox.onAppended(() => relay.nudge());
        health.register('kafka', async () => relay.isUp && (await probe.answers()));
        return relay;
      },
    ),
    make(DeadLetters, [Database], (database: Database) => new DeadLetters(database.connection)),
    make(
      EventSubscriber,
      [KafkaConnection, Database, UnitOfWork, DeadLetters, Logger, Metrics, Health],
      (kafka: KafkaConnection, database: Database, unitOfWork: UnitOfWork, deadLetters: DeadLetters, logger: Logger, metrics: Metrics, health: Health) => {
        const inbox = new Inbox(database.connection, group);
        const subscriber = new EventSubscriber({ kafka, database, unitOfWork, inbox, deadLetters, group, logger, metrics });
        health.register('kafka-consumer', () => subscriber.isUp);
        return subscriber;
      },
    ),
    make(
      Closing,
      [Timers, OutboxRelay, KafkaProbe, Database],
      (timers: Timers, relay: OutboxRelay, probe: KafkaProbe, database: Database) =>
        new Closing(async () => {
          await timers.stop();
          await relay.stop();
          await probe.close();
          await database.stop();
        }),
    ),
  ];
};

const isToken = (provider: Provider): boolean => typeof provider === 'object' && 'provide' in provider && ![APP_GUARD, APP_FILTER, APP_PIPE, APP_INTERCEPTOR].includes(provider.provide as string);

const exported = (providers: readonly Provider[]) => providers.filter(isToken).map((provider) => (provider as FactoryProvider).provide);

/** What every process of the platform stands on. Global: services name only what is their own. */
@Global()
@Module({})
export class PlatformModule {
  /** For a service with data of its own: MongoDB, outbox, inbox, Kafka. */
  static forService(options: Options<CommonConfig>): DynamicModule {
    const providers = [...edgeProviders(options), ...storeProviders(options)];
    return { module: PlatformModule, imports: [DiscoveryModule], controllers: [InnerController, deadLettersControllerOf(options.name)], providers, exports: exported(providers) };
  }

  /** For the gateway, which has no data of its own and listens to the outside: no inner routes. */
  static forGateway(options: { readonly config: EdgeConfig }): DynamicModule {
    const providers = edgeProviders({ name: 'gateway', config: options.config });
    return { module: PlatformModule, imports: [DiscoveryModule], providers, exports: exported(providers) };
  }
}
