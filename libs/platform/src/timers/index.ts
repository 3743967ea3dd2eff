export * from './timers.ts';
