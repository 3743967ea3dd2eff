export * from './database.ts';
export * from './mongo-unit-of-work.ts';
