import { readConfig } from '@umn/platform/config';
import { runService } from '@umn/platform/service';
import { AppModule } from './app.module.ts';
import { configSchema } from './config.ts';

const config = readConfig(configSchema);
await runService({ name: 'membership', config, module: AppModule.with(config) });
