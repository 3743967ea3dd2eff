import { readConfig } from '@umn/platform/config';
import { besideService } from '@umn/platform/service';
import { AppModule } from './app.module.ts';
import { configSchema } from './config.ts';
import { KeepIndex } from './search/application/keep-index.ts';

/** Builds the search index anew from MongoDB, behind its alias, while searches and edits go on. */
await besideService(AppModule.with(readConfig(configSchema)), async (context) => {
  const contactPoints = await context.get(KeepIndex).rebuild((done) => process.stderr.write(`\r${done} contact points`));
  process.stderr.write('\n');
  return { contactPoints };
});
