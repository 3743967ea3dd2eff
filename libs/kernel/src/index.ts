export * from './refusal.ts';
export * from './outcome.ts';
export * from './rule.ts';
export * from './ports.ts';
