import * as directory from './directory.ts';
import * as events from './events.ts';
import * as membership from './membership.ts';
import type { IntegrationEventContract } from './integration-event.ts';

const isContract = (value: unknown): value is IntegrationEventContract =>
  typeof value === 'object' && value !== null && 'topic' in value && 'of' in value;

/** Every integration event of the platform. Topics, documents and checks are made from this list. */
export const catalogue: readonly IntegrationEventContract[] = [directory, membership, events]
  .flatMap((module) => Object.values(module) as unknown[])
  .filter(isContract);

/** The topics to make in advance; none is ever made by a client. */
export const topics: readonly string[] = [...new Set(catalogue.map((contract) => contract.topic))].sort();
