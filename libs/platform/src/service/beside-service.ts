import 'reflect-metadata';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '../mongo/index.ts';

/**
 * Does one thing with a service's stores, beside the running service: neither HTTP nor timers nor Kafka start.
 * What it did goes to standard output as one line of JSON.
 */
export async function besideService(module: DynamicModule, work: (context: INestApplicationContext) => Promise<unknown>): Promise<void> {
  const context = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  try {
    const database = context.get(Database);
    database.start();
    await database.opened;
    process.stdout.write(`${JSON.stringify(await work(context))}\n`);
  } finally {
    await context.close();
  }
}
