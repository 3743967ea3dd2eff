import { describe, expect, it } from '@jest/globals';
import { mayMove, movesOf, openRegistration, recordSeats, type Registration } from './registration.ts';
import { registrationMovers, registrationMoves, registrationStates, registrationStep, registrationTable } from './registration.table.ts';

const now = new Date('2027-05-01T09:00:00Z');
const registrant = { personId: 'person', organisationId: null, name: 'Somebody', email: 'somebody@people.example', lang: 'en' };
const eventId = '77f0a3b2-6d0b-4a51-9a55-2f7f3d1f9c21';
const id = '5d3d3f3e-1a2b-4c3d-8e4f-5a6b7c8d9e0f';

const at = (more: Partial<Registration> = {}): Registration => ({ id, eventId, registrant, status: 'confirmed', sessions: [], version: 1, calendarBase: 0, registeredAt: now, ...more });
const standing = { now, offersEnd: [new Date(now.getTime() + 1)] };

describe('the table', () => {
  it('leads from every state only to states it knows, and out of cancelled nowhere', () => {
    for (const steps of Object.values(registrationTable)) for (const step of Object.values(steps)) expect(registrationStates).toContain(step.to);
    expect(registrationTable.cancelled).toEqual({});
  });

  const matrix = registrationStates.flatMap((state) => registrationMoves.flatMap((move) => registrationMovers.map((by) => ({ state, move, by }))));

  it.each(matrix)('$state: $move by $by', ({ state, move, by }) => {
    const step = registrationTable[state][move];
    expect(registrationStep(state, move, by)).toEqual(step?.by === by ? step : undefined);
    if (by !== 'registrant' || move === 'offer' || move === 'expire') return;
    // What the table gives the registrant is what the operation lets them do, and nothing else.
    expect(mayMove(at({ status: state }), move, standing).ok).toBe(step?.by === 'registrant');
    expect(movesOf(at({ status: state })).includes(move)).toBe(step?.by === 'registrant');
  });
});

describe('a seat offer', () => {
  it.each([
    [-1, 'events.seat-offer-ended'],
    [0, 'events.seat-offer-ended'],
    [1, undefined],
  ])('that ends in %i ms: %s', (milliseconds, code) => {
    const answer = mayMove(at({ status: 'offered' }), 'accept', { now, offersEnd: [new Date(now.getTime() + milliseconds)] });
    expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
  });

  it('on a session can be answered by a confirmed person', () => {
    const state = at({ sessions: [{ id: 's1', status: 'offered' }] });
    expect(mayMove(state, 'accept', standing).ok).toBe(true);
    expect(movesOf(state)).toEqual(['accept', 'decline', 'cancel']);
  });
});

describe('what the seating decided', () => {
  it('is one version and one integration event, however many seats moved', () => {
    const before = at({ status: 'offered', sessions: [{ id: 's1', status: 'waiting' }, { id: 's2', status: 'waiting' }] });
    const { state, events } = recordSeats(
      before,
      [
        { registrationId: id, roomId: eventId, to: 'confirmed' },
        { registrationId: id, roomId: 's1', to: 'confirmed' },
        { registrationId: 'somebody-else', roomId: 's2', to: 'offered' },
      ],
      'accept',
    );
    expect(state).toMatchObject({ status: 'confirmed', version: 2, sessions: [{ status: 'confirmed' }, { status: 'waiting' }] });
    expect(events.map(({ type, data }) => [type, data])).toEqual([['events.registration.confirmed', { registrationId: id, eventId, version: 2, status: 'confirmed' }]]);
  });

  it.each([
    ['expire', 'events.registration.seat-offer-expired'],
    ['decline', 'events.registration.cancelled'],
  ] as const)('tells %s apart', (because, type) => {
    const { state, events } = recordSeats(at({ status: 'offered', sessions: [{ id: 's1', status: 'waiting' }] }), [{ registrationId: id, roomId: eventId, to: 'cancelled' }], because);
    expect(state.sessions).toEqual([{ id: 's1', status: 'cancelled' }]);
    expect(events.map((event) => event.type)).toEqual([type]);
  });

  it('that changed nothing for a person changes no version', () => {
    const before = at();
    expect(recordSeats(before, [], 'offer')).toEqual({ state: before, events: [] });
  });

  it('lets the calendar of one who comes again count on', () => {
    const former = at({ status: 'cancelled', version: 4, calendarBase: 3 });
    const { state } = openRegistration({ id: 'new', eventId, registrant, former }, [{ registrationId: 'new', roomId: eventId, to: 'confirmed' }], now);
    expect(state).toMatchObject({ version: 1, calendarBase: 7 });
  });
});
