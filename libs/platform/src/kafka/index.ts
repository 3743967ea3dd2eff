export * from './dead-letters.ts';
export * from './event-subscriber.ts';
export * from './kafka-connection.ts';
export * from './kafka-probe.ts';
export * from './mongo-outbox.ts';
export * from './on-event.ts';
export * from './outbox-relay.ts';
