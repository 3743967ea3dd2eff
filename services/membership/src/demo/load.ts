import { readConfig } from '@umn/platform/config';
import { besideService } from '@umn/platform/service';
import { AppModule } from '../app.module.ts';
import { configSchema } from '../config.ts';
import { LoadDemo } from './load-demo.ts';

const config = readConfig(configSchema);
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: load.js <folder of the demonstration data>');
if (config.UMN_PROFILE === 'production') throw new Error('demonstration data belongs to the demo and test profiles only');
await besideService(AppModule.with(config), (context) => context.get(LoadDemo).execute(folder));
