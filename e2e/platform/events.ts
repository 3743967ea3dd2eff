import { expectStatus, post } from './call.ts';

const day = 24 * 3600_000;

/** An instant of a day `days` from now, at this hour in UTC. */
export const at = (days: number, hour: number): string => {
  const date = new Date(Date.now() + days * day);
  date.setUTCHours(hour, 0, 0, 0);
  return date.toISOString();
};

export interface Session {
  readonly title: string;
  readonly capacity: number;
  /** Hours in UTC on the event's first day; by default all sessions are parallel. */
  readonly from?: number;
  readonly to?: number;
}

/** An event of the spec's own, published by an operator: nobody else knows of it. */
export async function publishedEvent(as: string, facts: { title: string; capacity: number; sessions?: readonly Session[] }): Promise<any> {
  const { title, capacity, sessions = [] } = facts;
  const draft = await post(
    '/events',
    {
      kind: 'conference',
      title,
      lang: 'en',
      translations: { fr: { title: `${title} (fr)` } },
      startsAt: at(60, 7),
      endsAt: at(61, 16),
      timeZone: 'Europe/Brussels',
      capacity,
      place: { name: 'Hall', town: 'Liège', country: 'BE' },
      sessions: sessions.map((session) => ({ title: session.title, capacity: session.capacity, startsAt: at(60, session.from ?? 12), endsAt: at(60, session.to ?? 14) })),
    },
    { as },
  );
  const { id } = expectStatus(201, draft);
  return expectStatus(200, await post(`/events/${id}/publish`, {}, { as }));
}
