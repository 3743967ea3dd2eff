export const serviceNames = ['directory', 'events', 'membership', 'notifications', 'gateway'] as const;
export type ServiceName = (typeof serviceNames)[number];
