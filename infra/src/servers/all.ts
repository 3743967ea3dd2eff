import { elasticsearch } from './elasticsearch.ts';
import { inbox } from './inbox.ts';
import { kafka } from './kafka.ts';
import { keycloak } from './keycloak.ts';
import { mongodb } from './mongodb.ts';
import { redis } from './redis.ts';
import type { LocalServer } from './server.ts';

/** The servers of the platform, the slowest to start first. */
export const localServers: readonly LocalServer[] = [keycloak, elasticsearch, kafka, mongodb, redis, inbox];
