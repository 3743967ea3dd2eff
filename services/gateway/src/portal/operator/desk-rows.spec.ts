import { describe, expect, it } from '@jest/globals';
import { Form } from '../web/form.ts';
import { changedRows, fieldOf, fieldsOf, hoursOf, languagesOf, time, typedFields } from './desk-rows.ts';
import { desk } from '../../../test/portal/samples.ts';

/** A form as a browser would send what the page shows. */
const posted = (fields: ReturnType<typeof fieldsOf>): Form =>
  Form.of(
    Object.fromEntries([
      ...fields.languages.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`language-${index}-${name}`, value])),
      ...fields.hours.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`hours-${index}-${name}`, value])),
      ...(fields.byAppointment ? [['byAppointment', 'yes']] : []),
    ]),
  );

describe('languages and hours as rows', () => {
  it('go through the form and back unchanged', () => {
    const typed = typedFields(posted(fieldsOf(desk)));
    expect(languagesOf(typed.languages)).toEqual(desk.languages);
    expect(hoursOf(typed, desk.hours)).toEqual({ weekly: desk.hours?.weekly, byAppointment: true });
  });

  it('lose none, however many there are', () => {
    const slots = Array.from({ length: 130 }, (_, index) => ({ day: (index % 7) + 1, from: '09:00', to: '10:00' }));
    const many = { ...desk, languages: [{ code: 'uk', via: 'staff' as const, slots, note: null }] };
    expect(languagesOf(typedFields(posted(fieldsOf(many))).languages)).toEqual(many.languages);
  });

  it('come and go by buttons, in their places', () => {
    const fields = fieldsOf(desk);
    expect(changedRows(fields, 'add-language')?.languages).toHaveLength(fields.languages.length + 1);
    expect(changedRows(fields, 'remove-language-0')?.languages).toEqual(fields.languages.slice(1));
    expect(changedRows(fields, 'remove-hours-1')?.hours).toEqual(fields.hours.slice(0, 1));
    expect(changedRows(fields, 'save')).toBeUndefined();
  });

  it('are found again from the fields of the API', () => {
    const language = { code: 'uk', via: 'staff', day: '2', from: '9', to: '12', note: '' };
    const fields = { languages: [{ ...language, code: '' }, { ...language, code: 'ar' }, language, { ...language, day: '4' }], hours: [{ day: '1', from: '', to: '' }, { day: '2', from: '9', to: '25' }], byAppointment: false };
    expect(fieldOf('hours.weekly.0.to', fields)).toBe('hours-1-to');
    expect(fieldOf('languages.1.slots.1.from', fields)).toBe('language-3-from');
    expect(fieldOf('languages.0.code', fields)).toBe('language-1-code');
    expect([fieldOf('hours', fields), fieldOf('languages', fields), fieldOf('version', fields)]).toEqual(['hours-1-from', 'language-1-code', undefined]);
  });

  it('leave out rows without a language, and let "always" swallow single times', () => {
    const row = { code: 'uk', via: 'staff', day: '', from: '', to: '', note: '' };
    expect(languagesOf([{ ...row, day: '2', from: '9', to: '12' }, row, { ...row, code: '' }])).toEqual([{ code: 'uk', via: 'staff', slots: null, note: null }]);
  });

  it('tell unknown hours from closed ones', () => {
    expect(hoursOf({ languages: [], hours: [{ day: '1', from: '', to: '' }], byAppointment: false }, null)).toBeNull();
    expect(hoursOf({ languages: [], hours: [], byAppointment: true }, null)).toEqual({ weekly: [], byAppointment: true });
  });

  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['14:05', '14:05'],
    ['24:00', '24:00'],
    ['soon', 'soon'],
  ])('read %s as %s', (typed, read) => {
    expect(time(typed)).toBe(read);
  });
});
