export * from './index-definition.ts';
export * from './search-engine.ts';
export * from './search-fault.ts';
export * from './search.module.ts';
