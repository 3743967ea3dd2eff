export * from './upstream.ts';
