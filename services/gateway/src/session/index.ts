export * from './session-data.ts';
export * from './sessions.ts';
