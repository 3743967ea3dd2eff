export * from './beside-service.ts';
export * from './health.ts';
export * from './platform-module.ts';
export * from './run-service.ts';
