import { describe, expect, it } from '@jest/globals';
import type { ContactPointFacts } from './contact-point.ts';
import type { Vocabulary } from './contact-point.rules.ts';
import { editContactPoint } from './edit-contact-point.ts';
import { factsOf } from './facts-of.ts';
import { sampleContactPoint } from './sample-contact-point.ts';

const now = new Date('2026-11-21T10:00:00Z');
const milan: Vocabulary['place'] = { country: 'IT', centre: { lat: 45.4643, lon: 9.1895 } };
const vocabulary: Vocabulary = { services: new Set(['labour-rights', 'visa']), sectors: new Set(['care']), place: milan };

const edit = (facts: Partial<ContactPointFacts>, place: Vocabulary['place'] = milan) =>
  editContactPoint(sampleContactPoint, { facts: { ...factsOf(sampleContactPoint), ...facts }, status: 'published' }, { ...vocabulary, place }, now);
const brokenBy = (facts: Partial<ContactPointFacts>, place: Vocabulary['place'] = milan) => {
  const outcome = edit(facts, place);
  return outcome.ok ? undefined : outcome.refusal.code;
};

const address = sampleContactPoint.address;
const at = (lat: number, lon: number) => ({ address: { ...address, location: { lat, lon } } });

describe('an edit', () => {
  it('is one version and one integration event', () => {
    const outcome = edit({ town: 'Monza' });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        state: { version: 2, town: 'Monza', updatedAt: now, createdAt: sampleContactPoint.createdAt },
        events: [{ type: 'directory.contact-point.edited', data: { contactPointId: sampleContactPoint.id, version: 2 } }],
      },
    });
  });

  it.each([
    ['draft', 'published', 'directory.contact-point.published'],
    ['published', 'draft', 'directory.contact-point.unpublished'],
    ['published', 'published', 'directory.contact-point.edited'],
    ['draft', 'draft', 'directory.contact-point.edited'],
  ] as const)('from %s to %s is told as %s', (before, after, type) => {
    const outcome = editContactPoint({ ...sampleContactPoint, status: before }, { facts: factsOf(sampleContactPoint), status: after }, vocabulary, now);
    expect(outcome).toMatchObject({ ok: true, value: { events: [{ type }] } });
  });
});

describe('the rules of a contact point', () => {
  it.each<[string, Partial<ContactPointFacts>, string]>([
    ['no wording in its original language', { originalLang: 'de' }, 'directory.original-wording-missing'],
    ['no service', { services: [] }, 'directory.service-missing'],
    ['a service out of the air', { services: ['visa', 'magic'] }, 'directory.service-unknown'],
    ['a sector out of the air', { sectors: ['care', 'magic'] }, 'directory.sector-unknown'],
    ['no language', { languages: [] }, 'directory.language-missing'],
    ['a phone line without a number', { reach: 'phone' }, 'directory.phone-missing'],
    ['an online desk without an address', { reach: 'online' }, 'directory.online-address-missing'],
    ['a shown address without a point', { address: { ...address, location: null } }, 'directory.location-missing'],
    ['coordinates exchanged', at(9.1895, 45.4643), 'directory.location-far-from-town'],
  ])('%s', (_, facts, code) => expect(brokenBy(facts)).toBe(code));

  it('a hidden address needs no point', () => expect(brokenBy({ address: { ...address, visibility: 'hidden', location: null } })).toBeUndefined());

  it('the point may lie 60 km from the town, and not 61', () => {
    // A degree of latitude is 111.19 km.
    expect(brokenBy(at(45.4643 + 59.9 / 111.19, 9.1895))).toBeUndefined();
    expect(brokenBy(at(45.4643 + 60.1 / 111.19, 9.1895))).toBe('directory.location-far-from-town');
  });

  it('the town must lie in the country', () => {
    expect(brokenBy({}, { country: 'CH', centre: { lat: 45.4643, lon: 9.1895 } })).toBe('directory.town-unknown');
    expect(brokenBy({}, null)).toBe('directory.town-unknown');
    expect(brokenBy({ placeId: null }, null)).toBeUndefined();
  });

  it.each<[string, [number, string, string][], boolean]>([
    ['side by side', [[1, '09:00', '12:00'], [1, '12:00', '15:00']], false],
    ['by a minute', [[1, '09:00', '12:01'], [1, '12:00', '15:00']], true],
    ['from Sunday night into Monday', [[7, '22:00', '02:00'], [1, '01:59', '03:00']], true],
    ['from Sunday night up to Monday', [[7, '22:00', '02:00'], [1, '02:00', '03:00']], false],
    ['twice the same', [[3, '09:00', '10:00'], [3, '09:00', '10:00']], true],
  ])('slots that overlap: %s', (_, slots, overlap) => {
    const weekly = slots.map(([day, from, to]) => ({ day: day as 1, from, to }));
    const hours = { weekly, byAppointment: false, exceptions: [] };
    expect(brokenBy({ hours })).toBe(overlap ? 'directory.hours-overlap' : undefined);
    const languages = [{ code: 'ar', via: 'staff' as const, slots: weekly, note: null }];
    expect(brokenBy({ languages })).toBe(overlap ? 'directory.language-slots-overlap' : undefined);
  });
});
