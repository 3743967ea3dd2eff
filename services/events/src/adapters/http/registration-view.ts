import { z } from 'zod';
import type { EventState } from '../../domain/event.ts';
import { eventStatuses } from '../../domain/event.table.ts';
import { shownIn } from '../../domain/localized.ts';
import { movesOf, type Registration } from '../../domain/registration.ts';
import { registrationStates } from '../../domain/registration.table.ts';
import { offerEnd, positionIn, roomOf, type Seating } from '../../domain/seating.ts';
import { Instant } from './fields.ts';

const position = z.int().positive().optional().meta({ description: 'Place on the waiting list, from 1.' });
const expiresAt = Instant.optional().meta({ description: 'Until when the offered seat is kept.' });

export const RegistrationView = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    eventStatus: z.enum(eventStatuses),
    status: z.enum(registrationStates),
    position,
    expiresAt,
    sessions: z.array(z.object({ id: z.uuid(), title: z.string(), status: z.enum(['confirmed', 'waiting', 'offered', 'cancelled']), position, expiresAt })),
    moves: z.array(z.enum(['accept', 'decline', 'cancel'])).meta({ description: 'What the person may do now.' }),
    registeredAt: Instant,
    version: z.int().positive(),
    onlineLink: z.string().nullable().optional().meta({ description: 'For confirmed people.' }),
    person: z
      .object({ name: z.string().nullable(), organisation: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable() })
      .optional()
      .meta({ description: 'For the event’s managers.' }),
  })
  .meta({ id: 'Registration' });
export type RegistrationView = z.output<typeof RegistrationView>;

interface Shown {
  readonly event: EventState;
  readonly seating: Seating;
  readonly lang: string;
  /** The names of organisations, where the event's managers look. */
  readonly names?: ReadonlyMap<string, string>;
}

export function registrationView(registration: Registration, { event, seating, lang, names }: Shown): RegistrationView {
  const { id, status, registrant } = registration;
  const seatIn = (roomId: string): { position?: number; expiresAt?: string } => {
    const room = roomOf(seating, roomId);
    const waitsAt = positionIn(room, id);
    const end = offerEnd(room, id);
    return { ...(waitsAt === undefined ? {} : { position: waitsAt }), ...(end === undefined ? {} : { expiresAt: end.toISOString() }) };
  };
  const title = (sessionId: string): string => {
    const session = event.sessions.find((candidate) => candidate.id === sessionId);
    return session ? shownIn(session.titles, lang, event.lang).text : '';
  };
  return {
    id,
    eventId: event.id,
    eventStatus: event.status,
    status,
    ...seatIn(event.id),
    sessions: registration.sessions.map((seat) => ({ id: seat.id, title: title(seat.id), status: seat.status, ...seatIn(seat.id) })),
    moves: movesOf(registration) as RegistrationView['moves'],
    registeredAt: registration.registeredAt.toISOString(),
    version: registration.version,
    ...(status === 'confirmed' ? { onlineLink: event.onlineLink } : {}),
    ...(names
      ? { person: { name: registrant.name, organisation: registrant.organisationId ? { id: registrant.organisationId, name: names.get(registrant.organisationId) ?? null } : null } }
      : {}),
  };
}
