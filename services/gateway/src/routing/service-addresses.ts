import type { Config } from '../config.ts';

/** The services that stand behind the door. */
export const servicesBehind = ['directory', 'membership', 'events', 'notifications'] as const;
export type ServiceBehind = (typeof servicesBehind)[number];

export const addressesOf = (config: Config): Readonly<Record<ServiceBehind, string>> => ({
  directory: config.DIRECTORY_URL,
  membership: config.MEMBERSHIP_URL,
  events: config.EVENTS_URL,
  notifications: config.NOTIFICATIONS_URL,
});
