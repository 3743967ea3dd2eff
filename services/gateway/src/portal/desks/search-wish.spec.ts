import { describe, expect, it } from '@jest/globals';
import { Form } from '../web/form.ts';
import { asksSomething, searchBody, searchQuery, wishOf } from './search-wish.ts';

describe('what a reader looks for', () => {
  it('is read from an address; what cannot be meant is left out', () => {
    const wish = wishOf(Form.of({ place: 'ميلانو', language: 'ar', country: 'it', service: 'labour-rights', page: '3', near: '45,9' }), false);
    expect(wish).toEqual({ place: 'ميلانو', language: 'ar', country: 'IT', service: 'labour-rights', q: '', page: 3, sent: true, near: undefined });
    expect(wishOf(Form.of({ language: '<x>', country: 'Italy', page: '-1' }), false)).toMatchObject({ language: '', country: '', page: 1 });
  });

  it('has a position only from a post, rounded to about a kilometre', () => {
    const wish = wishOf(Form.of({ near: '45.464211,9.191383', place: 'Milano' }), true);
    expect(wish.near).toEqual({ lat: 45.46, lon: 9.19 });
    expect(searchQuery(wish)).toMatchObject({ place: '' });
    expect(searchBody(wish)).toMatchObject({ near: { lat: 45.46, lon: 9.19 } });
    for (const near of ['', '45', '91,0', '0,181', 'x,y', 'NaN,1']) expect(wishOf(Form.of({ near }), true).near).toBeUndefined();
  });

  it('is nothing for a bare form', () => {
    expect(asksSomething(wishOf(Form.of({}), false))).toBe(false);
    expect(asksSomething(wishOf(Form.of({ place: 'x' }), false))).toBe(true);
  });

  it('is every desk for a form that was sent empty', () => {
    expect(asksSomething(wishOf(Form.of({ place: '', language: '' }), false))).toBe(true);
    expect(asksSomething(wishOf(Form.of({ page: '2' }), false))).toBe(true);
  });
});
