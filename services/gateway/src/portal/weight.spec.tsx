import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { lookFor } from '../../test/portal/look-for.ts';
import { wish } from '../../test/portal/every-page.tsx';
import { desk, taxonomy } from '../../test/portal/samples.ts';
import { SearchPage } from './desks/search-page.tsx';
import { desksPerPage } from './desks/search-wish.ts';
import { renderPage } from './web/render.tsx';

const kilobyte = 1000;
const weigh = (bytes: string | Buffer): number => gzipSync(bytes).length;
const asset = (name: string): Buffer => readFileSync(new URL(`../../assets/${name}`, import.meta.url));

/** A full page of results, each with other words, so that compression does not flatter it. */
const results = Array.from({ length: desksPerPage }, (_, number) => ({
  ...desk,
  id: `${number}`.repeat(8),
  name: `Desk ${number * 7919} of ${(number * 104_729).toString(36)}`,
  town: `Town ${(number * 15_485_863).toString(36)}`,
  phones: [{ number: `+39 02 ${1_000_000 + number * 7919}`, languages: ['it', 'ar', 'en'] }],
}));

describe.each(['en', 'ar', 'uk'] as const)('the search page with its results in %s', (lang) => {
  const html = renderPage(lookFor(lang, '/desks?place=Milano'), <SearchPage wish={{ ...wish, place: 'Milano' }} taxonomy={taxonomy} found={{ items: results, total: 33, page: 1, perPage: desksPerPage }} />);

  it('weighs at most 14 kB', () => {
    expect(weigh(html)).toBeLessThanOrEqual(14 * kilobyte);
  });

  it('asks for three files more', () => {
    expect([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)]).toHaveLength(3);
  });
});

describe('what every page loads', () => {
  it('is a style sheet of at most 10 kB, a script of at most 30 kB, and no font', () => {
    expect(weigh(asset('portal.css'))).toBeLessThanOrEqual(10 * kilobyte);
    expect(weigh(asset('portal.js'))).toBeLessThanOrEqual(30 * kilobyte);
    expect(asset('portal.css').toString()).not.toContain('@font-face');
  });
});
