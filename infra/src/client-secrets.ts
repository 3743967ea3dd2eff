import type { Instance } from './instance.ts';
import { confidentialClients, type ConfidentialClient } from './realm.ts';
import { secretOf } from './secrets.ts';

/** The secret of each client of the realm, made once per instance. */
export const clientSecrets = (instance: Instance): Record<ConfidentialClient, string> =>
  Object.fromEntries(confidentialClients.map((client) => [client, secretOf(instance, client)])) as Record<ConfidentialClient, string>;
