import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '@umn/kernel';
import { anAttestation, anOffer, attestationHash, dayMs, monday, submitted, terms } from '../../../test/a-transfer.ts';
import { advanceActivation } from './activation.ts';
import { attest, refuseAttestation } from './home-moves.ts';
import { declineCase, makeOffer } from './host-moves.ts';
import { acceptOffer, turnOfferDown, withdrawTransfer } from './member-moves.ts';
import { statusOf, type Moved, type TransferCase } from './transfer-case.ts';
import { endStatuses, openState, type TransferStatus } from './transfer-table.ts';
import { nextBy, nextTimerAt, runTimer } from './transfer-timers.ts';

type Doing = (transfer: TransferCase, now: Date) => Outcome<Moved> | Moved | null;

const context = { terms, attestationHash, bothUnionsAdmitted: true, homeCountry: 'IT' };

const doings: readonly Doing[] = [
  (transfer, now) => attest(transfer, anAttestation, now),
  (transfer, now) => attest(transfer, { ...anAttestation, agreementHash: 'f'.repeat(64) }, now),
  (transfer, now) => refuseAttestation(transfer, { reason: 'unknown', text: null }, now),
  (transfer, now) => makeOffer(transfer, terms, anOffer, now),
  (transfer, now) => makeOffer(transfer, terms, { ...anOffer, kind: 'temporary', until: '2027-06-30' }, now),
  (transfer, now) => makeOffer(transfer, terms, { ...anOffer, attestationHash: 'f'.repeat(64) }, now),
  (transfer, now) => declineCase(transfer, terms, { reason: 'dues-unpaid', text: null }, now),
  (transfer, now) => acceptOffer(transfer, { releaseName: true, lang: 'ar' }, now),
  (transfer, now) => acceptOffer(transfer, { releaseName: false, lang: 'ar' }, now),
  (transfer, now) => turnOfferDown(transfer, now),
  (transfer, now) => withdrawTransfer(transfer, now),
  (transfer, now) => advanceActivation(transfer, context, now),
  (transfer, now) => advanceActivation(transfer, { ...context, bothUnionsAdmitted: false }, now),
  runTimer,
];

const moved = (answer: Outcome<Moved> | Moved | null): Moved | null => {
  if (answer === null || !('ok' in answer)) return answer;
  return answer.ok ? answer.value : null;
};

interface Deed {
  readonly doing: number;
  readonly wait: number;
}

const attesting = 0;
const advancing = 11;

/** The way to a membership, full or for a time; the platform's steps follow the acceptance. */
const ways = [3, 4].map((offering): readonly Deed[] => [attesting, offering, 7, ...Array.from({ length: 6 }, () => advancing)].map((doing) => ({ doing, wait: 0 })));

const anything = fc.record({
  doing: fc.integer({ min: 0, max: doings.length - 1 }),
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 40 * dayMs })),
});

/** A part of a straight way, so that stories get far, and then whatever anybody may try, with any time between. */
const story = fc
  .tuple(fc.constantFrom(...ways), fc.nat(9), fc.array(anything, { maxLength: 30 }))
  .map(([way, length, rest]) => [...way.slice(0, length), ...rest]);

function told(steps: readonly Deed[]): { readonly path: readonly TransferCase[]; readonly now: Date } {
  const path = [submitted()];
  let now = monday;
  for (const { doing, wait } of steps) {
    now = new Date(now.getTime() + wait);
    const next = moved(doings[doing]?.(path.at(-1) ?? submitted(), now) ?? null);
    if (next) path.push(next.state);
  }
  return { path, now };
}

const isEnd = (status: TransferStatus): boolean => (endStatuses as readonly string[]).includes(status);

describe('whatever anybody does to a case', () => {
  it('is a member of the host union only by consent, attestation, offer and acceptance', () => {
    const reached = new Set<TransferStatus>();
    fc.assert(
      fc.property(story, (steps) => {
        for (const state of told(steps).path) {
          reached.add(statusOf(state));
          const active = state.activation.includes('activated') || ['COMPLETED', 'TEMPORARY', 'ENDED'].includes(statusOf(state));
          if (!active) continue;
          expect(state.homeStatus).toBe('attested');
          expect(state.hostStatus).toBe('offered');
          expect(state.memberStatus).toBe('accepted');
          expect(state.consents.map(({ consent }) => consent)).toEqual(['C1', 'C2', 'C3']);
          expect(state.offer?.attestationHash).toBe(state.attestation?.hash);
        }
      }),
      { numRuns: 1000 },
    );
    expect(reached.has('COMPLETED')).toBe(true);
    expect(reached.has('TEMPORARY')).toBe(true);
  });

  it('has versions without a gap, one step each, and moves only along the table', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { path } = told(steps);
        path.forEach((state, index) => {
          expect(state.version).toBe(index + 1);
          expect(state.steps).toHaveLength(index + 1);
          const before = path[index - 1];
          if (!before || statusOf(before) === statusOf(state)) return;
          const row = openState(statusOf(before));
          expect([...(row?.moves.map(({ to }) => to) ?? []), row?.deadline.to]).toContain(statusOf(state));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves an end', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const statuses = told(steps).path.map(statusOf);
        const end = statuses.findIndex(isEnd);
        if (end >= 0) expect(statuses).toHaveLength(end + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('shows the host union no name without a release, and nothing at all after a withdrawal', () => {
    fc.assert(
      fc.property(story, (steps) => {
        for (const state of told(steps).path) {
          if (state.memberStatus !== 'accepted') expect(state.hostSide.name).toBeNull();
          if (state.homeStatus !== 'attested') expect(state.hostSide.attested).toBeNull();
          if (state.memberStatus === 'withdrawn') expect(Object.values(state.hostSide).every((value) => value === null)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end by time and the platform alone, and always knows when', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { path, now } = told(steps);
        let state = path.at(-1) ?? submitted();
        let clock = now;
        for (let tick = 0; tick < 20 && !isEnd(statusOf(state)); tick += 1) {
          if (statusOf(state) === 'ACTIVATING' && nextBy(state) === null) {
            state = moved(advanceActivation(state, context, clock))?.state ?? state;
            continue;
          }
          const due = nextTimerAt(state);
          expect(due).not.toBeNull();
          clock = due && due > clock ? due : clock;
          state = runTimer(state, clock)?.state ?? state;
        }
        expect(isEnd(statusOf(state))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
