import { readConfig } from '@umn/platform/config';
import { besideService } from '@umn/platform/service';
import { AppModule } from '../app.module.ts';
import { configSchema } from '../config.ts';
import { RemoveDemo } from './remove-demo.ts';

await besideService(AppModule.with(readConfig(configSchema)), (context) => context.get(RemoveDemo).execute());
