import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '@umn/messages';

const folder = new URL('.', import.meta.url);

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const keys = sources.flatMap(({ name, text }) => [
  ...[...text.matchAll(/\b(?:t|parts|need)\((?:'[\w-]+', )?'([a-z][\w.-]*)'/g)].map((match) => [name, `portal.${match[1]}`] as const),
  ...[...text.matchAll(/\bsay\('([a-z][\w.-]*)'/g)].map((match) => [name, String(match[1])] as const),
]);

describe('the words that the pages ask for', () => {
  it('are there', () => {
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter(([, key]) => !hasMessage('en', key))).toEqual([]);
  });
});
