import { describe, expect, it } from '@jest/globals';
import { advanceActivation } from './activation.ts';
import { passConsentGate } from './consent-gate.ts';
import { attest } from './home-moves.ts';
import { declineCase, lastDayAllowed, makeOffer } from './host-moves.ts';
import { acceptOffer, withdrawTransfer } from './member-moves.ts';
import { submitTransfer } from './submit-transfer.ts';
import { statusOf } from './transfer-case.ts';
import { nextBy, nextTimerAt, runTimer } from './transfer-timers.ts';
import {
  acceptedCase, after, anAttestation, anOffer, aSubmission, attestationHash, attested, aUnion, dayMs, facts, monday, offered, submitted, terms,
} from '../../../test/a-transfer.ts';

const refusal = (code: string, kind = 'rule-broken') => ({ ok: false, refusal: { code, kind } });
const ms = 1;

describe('submitting', () => {
  it.each([
    [['C1', 'C2'], true],
    [['C2', 'C1'], true],
    [['C1'], false],
    [['C2'], false],
    [[], false],
  ])('consents %j: %s', (consents, ok) => {
    expect(submitTransfer(aSubmission({ consents }), monday)).toMatchObject(ok ? { ok } : refusal('membership.consent-missing'));
  });

  it('names the consents that are missing', () => {
    expect(submitTransfer(aSubmission({ consents: ['C1'] }), monday)).toMatchObject({ refusal: { params: { consents: 'C2' } } });
  });

  it.each([
    ['no agreement', { agreement: null }, 'membership.no-agreement-in-force'],
    ['an unknown home union', { home: null }, 'membership.union-not-taking-part'],
    ['an unknown host union', { host: null }, 'membership.union-not-taking-part'],
    ['a suspended union', { home: aUnion('home', { membership: 'suspended' }) }, 'membership.union-not-taking-part'],
    ['a union not admitted yet', { host: aUnion('host', { membership: 'applied' }) }, 'membership.union-not-taking-part'],
    ['an organisation that nobody can join', { host: aUnion('host', { canBeJoined: false }) }, 'membership.union-not-taking-part'],
    ['one union twice', { host: aUnion('home') }, 'membership.same-union'],
    ['mail without an address', { contact: { channel: 'email', address: null } }, 'membership.contact-address-missing'],
  ] as const)('refuses %s', (_, changes, code) => {
    expect(submitTransfer(aSubmission(changes), monday)).toMatchObject(refusal(code));
  });

  it('keeps no address that was not asked for', () => {
    expect(submitted({ contact: { channel: 'none', address: 'a@example.org' } }).homeSide.contactAddress).toBeNull();
  });

  it('keeps with each consent its words, language, time and end', () => {
    const [c1, c2] = submitted().consents;
    expect(c1).toMatchObject({ consent: 'C1', recipientUnionId: 'home', lang: 'ar', textVersion: '2026-11', at: monday, withdrawnAt: null });
    expect(c2).toMatchObject({ consent: 'C2', recipientUnionId: 'host', facts: ['periods', 'dues', 'standing'] });
  });
});

describe('the consent gate', () => {
  const { consents } = submitted();
  const end = consents[1]?.expiresAt ?? monday;

  it('closes at the instant the consent ends', () => {
    expect(passConsentGate(consents, 'C2', 'host', new Date(end.getTime() - ms))).toMatchObject({ ok: true });
    expect(passConsentGate(consents, 'C2', 'host', end)).toMatchObject(refusal('membership.consent-ended'));
    expect(passConsentGate(consents, 'C2', 'host', new Date(end.getTime() + ms))).toMatchObject(refusal('membership.consent-ended'));
  });

  it('lets nothing go to another union than the one named', () => {
    expect(passConsentGate(consents, 'C2', 'another', monday)).toMatchObject(refusal('membership.consent-missing'));
  });

  it('stays closed after the withdrawal', () => {
    const withdrawn = withdrawTransfer(attested(), monday);
    const state = withdrawn.ok ? withdrawn.value.state : submitted();
    expect(passConsentGate(state.consents, 'C2', 'host', monday)).toMatchObject(refusal('membership.consent-ended'));
    expect(state.hostSide).toEqual({ attested: null, name: null, memberNumber: null, decline: null, seniority: null });
  });

  it('stands before the attested facts: an attestation after the consent ended discloses nothing', () => {
    expect(attest(submitted(), anAttestation, end)).toMatchObject(refusal('membership.consent-ended'));
  });

  it('records each disclosure with the consent it rests on', () => {
    expect(attested().disclosures.map(({ consent, recipientUnionId }) => [consent, recipientUnionId])).toEqual([['C1', 'home'], ['C2', 'host']]);
    expect(acceptedCase().disclosures.at(-1)).toMatchObject({ consent: 'C3', recipientUnionId: 'host', facts: ['name', 'member-number'] });
  });
});

describe('attesting', () => {
  it('quotes the terms of the case, else says which are current', () => {
    const stale = attest(submitted(), { ...anAttestation, agreementHash: 'c'.repeat(64) }, monday);
    expect(stale).toMatchObject({ ...refusal('membership.agreement-stale', 'conflict'), refusal: { params: { current: 'a'.repeat(64) } } });
  });

  it.each([
    ['2026-11-22', true],
    ['2026-11-23', true],
    ['2026-11-24', false],
  ])('a period that begins on %s, on 23 November: %s', (from, ok) => {
    const periods = [{ from, to: null, kind: 'full' }];
    const answer = attest(submitted(), { ...anAttestation, facts: { ...facts, periods } }, monday);
    expect(answer).toMatchObject(ok ? { ok } : refusal('membership.period-in-future'));
  });

  it.each([
    ['2020-01-02', true],
    ['2020-01-01', true],
    ['2019-12-31', false],
  ])('a period from 1 January 2020 to %s: %s', (to, ok) => {
    const periods = [{ from: '2020-01-01', to, kind: 'full' }];
    const answer = attest(submitted(), { ...anAttestation, facts: { ...facts, periods } }, monday);
    expect(answer).toMatchObject(ok ? { ok } : refusal('membership.period-backwards'));
  });
});

describe('offering', () => {
  const offer = (changes: object, own = terms) => makeOffer(attested(), own, { ...anOffer, ...changes }, monday);

  it('quotes the present attestation and terms', () => {
    expect(offer({ attestationHash: 'd'.repeat(64) })).toMatchObject({
      ...refusal('membership.attestation-stale', 'conflict'),
      refusal: { params: { current: attestationHash } },
    });
    expect(offer({ agreementHash: 'd'.repeat(64) })).toMatchObject(refusal('membership.agreement-stale', 'conflict'));
  });

  it.each([
    ['2028-12-31', true],
    ['2029-01-01', true],
    ['2029-01-02', false],
  ])('24 months from 1 January 2027 until %s: %s', (until, ok) => {
    expect(offer({ kind: 'temporary', until })).toMatchObject(ok ? { ok } : refusal('membership.offer-too-long'));
  });

  it('counts months to the end of a shorter month', () => {
    expect(lastDayAllowed('2027-01-31', 1)).toBe('2027-02-28');
    expect(lastDayAllowed('2027-01-31', 2)).toBe('2027-03-31');
  });

  it.each([
    ['full', null, true],
    ['full', '2027-06-30', false],
    ['temporary', null, false],
    ['temporary', '2027-06-30', true],
    ['partial', null, true],
    ['partial', '2027-06-30', true],
  ])('%s until %s: %s', (kind, until, ok) => {
    expect(offer({ kind, until })).toMatchObject(ok ? { ok } : refusal('membership.offer-period-missing'));
  });

  it('ends after it begins', () => {
    expect(offer({ kind: 'temporary', until: '2027-01-02' })).toMatchObject({ ok: true });
    expect(offer({ kind: 'temporary', until: '2027-01-01' })).toMatchObject(refusal('membership.offer-period-backwards'));
    expect(offer({ kind: 'temporary', until: '2026-12-31' })).toMatchObject(refusal('membership.offer-period-backwards'));
  });

  it('is of a kind the agreement allows; guests are temporary members', () => {
    expect(offer({}, { ...terms, modes: ['temporary'] })).toMatchObject(refusal('membership.offer-kind-not-agreed'));
    expect(offer({ kind: 'temporary', until: '2027-06-30' }, { ...terms, modes: ['guest'] })).toMatchObject({ ok: true });
  });
});

describe('declining and accepting', () => {
  it('declines for the agreed reasons only', () => {
    expect(declineCase(attested(), terms, { reason: 'dues-unpaid', text: null }, monday)).toMatchObject({ ok: true });
    expect(declineCase(attested(), terms, { reason: 'we-do-not-want', text: null }, monday)).toMatchObject(refusal('membership.decline-reason-not-agreed'));
  });

  it('releases the name with the acceptance, and not before', () => {
    expect(offered().hostSide.name).toBeNull();
    expect(acceptOffer(offered(), { releaseName: false, lang: 'ar' }, monday)).toMatchObject(refusal('membership.name-not-released'));
    expect(acceptedCase().hostSide).toMatchObject({ name: 'Amina Test', memberNumber: '4711' });
  });
});

describe('time', () => {
  it.each([
    ['a moment before', -ms, 'AWAITING_HOME'],
    ['exactly at', 0, 'HOME_OVERDUE'],
    ['a moment after', ms, 'HOME_OVERDUE'],
  ])('%s fifteen days', (_, shift, status) => {
    const reminded = { ...submitted(), remindersSent: 2 };
    const moved = runTimer(reminded, new Date(after(15).getTime() + shift));
    expect(statusOf(moved?.state ?? reminded)).toBe(status);
  });

  it('reminds once of several that are due, and not when the deadline has passed', () => {
    const onDay11 = runTimer(submitted(), after(11));
    expect(onDay11).toMatchObject({ fact: 'reminded', state: { remindersSent: 2, version: 2 } });
    expect(onDay11 && runTimer(onDay11.state, after(11))).toBeNull();
    expect(runTimer(submitted(), after(15))?.fact).toBe('overdue');
  });

  it('begins what it begins at the instant that was due, however late it runs', () => {
    const overdue = runTimer(submitted(), after(40));
    expect(overdue?.state.stateSince).toEqual(after(15));
    expect(overdue && nextBy(overdue.state)).toEqual(after(75));
    expect(overdue && runTimer(overdue.state, after(75))?.state.ending).toBe('EXPIRED');
  });

  it('has the earliest of reminder and deadline as its next timer', () => {
    expect(nextTimerAt(submitted())).toEqual(after(5));
    expect(nextTimerAt({ ...submitted(), remindersSent: 1 })).toEqual(after(10));
    expect(nextTimerAt({ ...submitted(), remindersSent: 2 })).toEqual(after(15));
    expect(nextTimerAt(offered())).toEqual(new Date(monday.getTime() + 30 * dayMs));
  });

  it('ends a temporary membership when its last day is over', () => {
    const temporary = { ...acceptedCase({ kind: 'temporary', until: '2027-06-30' }), temporary: true };
    expect(runTimer(temporary, new Date('2027-06-30T23:59:59.999Z'))).toBeNull();
    expect(runTimer(temporary, new Date('2027-07-01T00:00:00.000Z'))?.state.ending).toBe('ENDED');
  });
});

describe('the activation', () => {
  const context = { terms, attestationHash, bothUnionsAdmitted: true, homeCountry: 'IT' };
  const facts_ = (kind: 'full' | 'partial' | 'temporary', until: string | null, own = context): string[] => {
    let state = acceptedCase({ kind, until });
    const seen: string[] = [];
    while (statusOf(state) === 'ACTIVATING') {
      const moved = advanceActivation(state, own, monday);
      if (!moved.ok) throw new Error(moved.refusal.code);
      seen.push(moved.value.fact);
      state = moved.value.state;
    }
    return [...seen, statusOf(state)];
  };

  it('releases at home only after the host has taken over, and only a full member', () => {
    expect(facts_('full', null)).toEqual(['provisioned', 'rechecked', 'activated', 'released', 'seniority-posted', 'completed', 'COMPLETED']);
    expect(facts_('partial', null)).toEqual(['provisioned', 'rechecked', 'activated', 'seniority-posted', 'completed', 'COMPLETED']);
    expect(facts_('temporary', '2027-06-30')).toEqual(['provisioned', 'rechecked', 'activated', 'seniority-posted', 'temporary-started', 'TEMPORARY']);
  });

  it('stops before the pivot, and takes back what it did, when the attestation no longer holds', () => {
    expect(facts_('full', null, { ...context, attestationHash: 'e'.repeat(64) })).toEqual(['provisioned', 'failed', 'CLOSED_NOT_ACTIVATED']);
    expect(facts_('full', null, { ...context, bothUnionsAdmitted: false })).toEqual(['provisioned', 'failed', 'CLOSED_NOT_ACTIVATED']);
  });

  it('is undone by time before the pivot and never after it', () => {
    const before = { ...acceptedCase(), activation: ['provisioned', 'rechecked'] as const };
    const past = { ...acceptedCase(), activation: ['provisioned', 'rechecked', 'activated'] as const };
    expect(runTimer(before, after(30))?.state.ending).toBe('CLOSED_NOT_ACTIVATED');
    expect(runTimer(past, after(3000))).toBeNull();
    expect(nextBy(past)).toBeNull();
  });
});
