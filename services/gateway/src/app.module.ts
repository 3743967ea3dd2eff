import { Module, type DynamicModule } from '@nestjs/common';
import { CONFIG } from '@umn/platform/config';
import { PlatformModule } from '@umn/platform/service';
import type { Config } from './config.ts';
import { DoorModule } from './door/door.module.ts';
import { HealthCollector } from './health/health-collector.ts';
import { HealthController } from './health/health.controller.ts';
import { InnerListener } from './health/inner-listener.ts';
import { OpenApiController } from './openapi/openapi.controller.ts';
import { OpenApiSource } from './openapi/open-api-source.ts';
import { PortalModule } from './portal/portal.module.ts';
import { RedisConnection } from './redis/redis-connection.ts';
import { LogoutTokens } from './sign-in/logout-token.ts';
import { OpenidSignIn } from './sign-in/openid-sign-in.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';

/** The only public door: API, sessions, the portal's pages; no data of its own. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forGateway({ config }), DoorModule, PortalModule],
      controllers: [HealthController, OpenApiController, SignInController],
      providers: [
        InnerListener,
        { provide: HealthCollector, inject: [CONFIG, RedisConnection], useFactory: (settings: Config, redis: RedisConnection) => new HealthCollector(settings, redis) },
        { provide: OpenApiSource, inject: [CONFIG], useFactory: (settings: Config) => new OpenApiSource(settings) },
        { provide: LogoutTokens, inject: [OpenidSignIn], useFactory: (signIn: OpenidSignIn) => new LogoutTokens(signIn.issuer) },
      ],
    };
  }
}
