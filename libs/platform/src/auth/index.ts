export * from './caller.ts';
export * from './token-checker.ts';
export * from './service-tokens.ts';
