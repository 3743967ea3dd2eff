import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@umn/platform/config';
import { Database } from '@umn/platform/mongo';
import { AppModule } from '../app.module.ts';
import { configSchema, type Config } from '../config.ts';

/** Does one thing with the service's stores, beside the running service: neither HTTP nor timers nor Kafka start. */
export async function inContext(work: (context: INestApplicationContext, config: Config) => Promise<unknown>): Promise<void> {
  const config = readConfig(configSchema);
  const context = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'warn'] });
  try {
    const database = context.get(Database);
    database.start();
    await database.opened;
    process.stdout.write(`${JSON.stringify(await work(context, config))}\n`);
  } finally {
    await context.close();
  }
}
