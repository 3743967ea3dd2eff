import { join } from 'node:path';
import { checkout } from '../instance.ts';

export const serviceNames = ['directory', 'events', 'membership', 'notifications', 'gateway'] as const;

/** A module of the built platform. Built, because decorators do not survive type stripping. */
export const built = (path: string): Promise<Record<string, unknown>> => import(join(checkout, path)) as Promise<Record<string, unknown>>;
