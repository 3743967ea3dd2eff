export * from './fixed-clock.ts';
export * from './line.ts';
export * from './namespace.ts';
export * from './servers.ts';
export * from './settle.ts';
export * from './start-service.ts';
export * from './tokens.ts';
