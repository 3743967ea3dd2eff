import type { Server } from 'node:http';
import { Global, Inject, Module, type MiddlewareConsumer, type NestModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import { TokenChecker } from '@umn/platform/auth';
import { CONFIG } from '@umn/platform/config';
import { Logger } from '@umn/platform/telemetry';
import type { Express } from 'express';
import { isHttps, type Config } from '../config.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { Assets } from '../portal/assets.ts';
import { ServiceConnections } from '../proxy/service-connections.ts';
import { RedisConnection } from '../redis/redis-connection.ts';
import { addressesOf } from '../routing/service-addresses.ts';
import { BrowserSessions } from '../session/browser-sessions.ts';
import { SessionIndex } from '../session/session-index.ts';
import { sessions } from '../session/session-middleware.ts';
import { sessionStore } from '../session/session-store.ts';
import { Sessions } from '../session/sessions.ts';
import { OpenidSignIn } from '../sign-in/openid-sign-in.ts';
import { HttpUpstream } from '../upstream/http-upstream.ts';
import { Upstream } from '../upstream/upstream.ts';
import { apiDoor, isCall } from './api-door.ts';
import { limitServer } from './http-server-limits.ts';
import { NothingHere } from './nothing-here.ts';
import { RefusalPages } from './refusal-pages.ts';
import { markRequests } from './request-marks.ts';
import { secureAnswers, securityHeaders, type SecurityOptions } from './security-headers.ts';

const withoutSession = /^\/(?:assets|health)(?:\/|$|\?)/;

/** Everything that a request passes before a page or a service sees it, in this order. */
@Global()
@Module({
  providers: [
    Assets,
    RefusalPages,
    { provide: APP_FILTER, useClass: NothingHere },
    { provide: RedisConnection, inject: [CONFIG, Logger], useFactory: (config: Config, logger: Logger) => new RedisConnection(config.REDIS_URL, logger) },
    { provide: ServiceConnections, inject: [CONFIG], useFactory: (config: Config) => new ServiceConnections(addressesOf(config)) },
    {
      provide: RateLimits,
      inject: [CONFIG, RedisConnection, TokenChecker],
      useFactory: (config: Config, redis: RedisConnection, tokens: TokenChecker) => new RateLimits(config, redis, tokens),
    },
    { provide: SessionIndex, inject: [CONFIG, RedisConnection], useFactory: (config: Config, redis: RedisConnection) => new SessionIndex(redis, config.UMN_NAMESPACE) },
    { provide: OpenidSignIn, inject: [CONFIG, TokenChecker], useFactory: (config: Config, tokens: TokenChecker) => new OpenidSignIn(config, tokens) },
    { provide: Sessions, inject: [OpenidSignIn], useFactory: (signIn: OpenidSignIn) => new BrowserSessions(signIn) },
    { provide: Upstream, inject: [ServiceConnections], useFactory: (connections: ServiceConnections) => new HttpUpstream(connections) },
  ],
  exports: [RefusalPages, RedisConnection, SessionIndex, OpenidSignIn, Sessions, Upstream],
})
export class DoorModule implements NestModule, OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost,
    @Inject(RedisConnection) private readonly redis: RedisConnection,
    @Inject(ServiceConnections) private readonly connections: ServiceConnections,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(RefusalPages) private readonly pages: RefusalPages,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    const { httpAdapter } = this.adapter;
    (httpAdapter.getInstance() as Express).set('trust proxy', this.config.TRUSTED_PROXIES.length > 0 ? this.config.TRUSTED_PROXIES : false);
    limitServer(httpAdapter.getHttpServer() as Server, securityHeaders(this.#security));
  }

  configure(consumer: MiddlewareConsumer): void {
    const https = isHttps(this.config);
    const store = sessionStore(this.redis, {
      namespace: this.config.UMN_NAMESPACE,
      secret: this.config.SESSION_SECRET,
      idleSeconds: this.config.SESSION_IDLE_MINUTES * 60,
    });
    const session = sessions(this.redis, store, { secret: this.config.SESSION_SECRET, https }, this.logger);
    const sessionOfPages: typeof session = (req, res, next) => (isCall(req) || withoutSession.test(req.originalUrl) ? next() : session(req, res, next));
    const limits = this.limits.forPages((req, res, refusal) => this.pages.send(req, res, refusal));
    const limitsOfPages: typeof session = (req, res, next) => (isCall(req) || req.originalUrl.startsWith('/assets/') ? next() : limits(req, res, next));
    consumer
      .apply(markRequests, secureAnswers(this.#security), apiDoor(this.limits.forCalls, this.connections), sessionOfPages, limitsOfPages)
      .forRoutes('{*path}');
  }

  onApplicationShutdown(): void {
    this.redis.close();
    this.connections.close();
  }

  get #security(): SecurityOptions {
    return { https: isHttps(this.config), signInOrigin: new URL(this.config.KEYCLOAK_URL).origin };
  }
}
