import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Health } from '../service/health.ts';
import { SearchEngine } from './search-engine.ts';

class ClosingSearch implements OnApplicationShutdown {
  readonly #engine: SearchEngine;

  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#engine.close();
  }
}

/** Gives a service its search engine, and its readiness the state of the server. */
@Module({})
export class SearchModule {
  static forService(o: { readonly url: string; readonly namespace: string }): DynamicModule {
    return {
      module: SearchModule,
      providers: [
        {
          provide: SearchEngine,
          inject: [Health],
          useFactory: (health: Health) => {
            const engine = new SearchEngine(o);
            health.register('elasticsearch', () => engine.isUp());
            return engine;
          },
        },
        { provide: ClosingSearch, inject: [SearchEngine], useFactory: (engine: SearchEngine) => new ClosingSearch(engine) },
      ],
      exports: [SearchEngine],
    };
  }
}
