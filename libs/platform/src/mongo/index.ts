export * from './database.ts';
export * from './is-duplicate.ts';
export * from './mongo-unit-of-work.ts';
