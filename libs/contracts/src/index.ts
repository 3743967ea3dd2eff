export * from './integration-event.ts';
export * from './vocabulary.ts';
export * from './directory.ts';
export * from './events.ts';
export * from './membership.ts';
export * from './catalogue.ts';
