import { z } from 'zod';
import type { TransferAudience } from '../../domain/audiences.ts';
import type { EventFacts, Workshop } from '../../domain/letter.ts';

const Instant = z.iso.datetime({ offset: true });
const Text = z.string().min(1).max(500);
/** Checked as a single mailbox when the notice is made: one bad address must not cost the others their mail. */
const Address = z.string().max(1000);
const Lang = z.string().min(2).max(35);
const Name = z.string().max(500).nullish().transform((name) => name ?? '');

/** An IANA name that this machine knows: what is written in a zone that it does not know fails for ever. */
const TimeZone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
});

export const TransferAudienceAnswer = z
  .object({
    caseRef: Text,
    homeUnion: Text,
    hostUnion: Text,
    nextBy: Instant.nullish(),
    recipients: z.array(z.object({ address: Address, lang: Lang, role: z.enum(['member', 'home', 'host']) })),
  })
  .transform(({ nextBy, ...rest }): TransferAudience => ({ ...rest, answerBy: nextBy ?? null }));

const EventAnswer = z.object({
  id: z.uuid(),
  title: Text,
  startsAt: Instant,
  endsAt: Instant,
  timeZone: TimeZone,
  place: z.string().max(1000).nullish(),
  organiser: z.string().max(500),
  uid: Text,
});

const Seat = z.object({ status: z.string(), position: z.int().positive().nullish(), expiresAt: Instant.nullish() });
const Sequence = z.int().nonnegative();
const SessionSeat = Seat.extend({ title: z.string().max(500) });

/** A person may have no address: then there is nobody to write to. */
const Person = z.object({ address: Address.nullish(), name: Name, lang: Lang });

export const RegistrationAudienceAnswer = z.object({
  registration: Seat.extend({ sequence: Sequence, sessions: z.array(SessionSeat) }),
  event: EventAnswer,
  recipient: Person,
});

export const EventAudienceAnswer = z.object({
  event: EventAnswer,
  recipients: z.array(Person.extend({ status: z.string(), title: Text, sequence: Sequence })),
});

export const workshopsOf = (seats: readonly z.output<typeof SessionSeat>[]): readonly Workshop[] =>
  seats
    .filter(({ status, title }) => status !== 'cancelled' && title !== '')
    .map(({ title, position, expiresAt }) => ({ title, position: position ?? null, heldUntil: expiresAt ?? null }));

export const factsOf = (event: z.output<typeof EventAnswer>, sequence: number, workshops: readonly Workshop[]): EventFacts => ({
  id: event.id,
  title: event.title,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  place: event.place || null,
  organiser: event.organiser,
  uid: event.uid,
  sequence,
  workshops,
});
