export * from './common-config.ts';
export * from './read-config.ts';
export * from './service-names.ts';
