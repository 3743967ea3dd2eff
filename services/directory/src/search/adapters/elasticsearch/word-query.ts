import type { estypes } from '@elastic/elasticsearch';
import { askedWords, type AskedWord } from './tokens.ts';

type Query = estypes.QueryDslQueryContainer;

/**
 * How much a hit is worth. Constant, so that equal hits stay equal and the distance decides between them;
 * and every exact hit is worth more than any beginning of a word, and that more than any misspelling.
 */
export const worth = {
  exact: { name: 12, topics: 10, town: 10, organisation: 9, description: 7 },
  beginning: { name: 6, topics: 5.5, town: 5.5, organisation: 5, description: 4.5 },
  exactInLatin: 4,
  beginningInLatin: 3,
  letterDoubled: 2,
  misspelt: 1,
} as const;

const always = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } });

/** The best of all the ways in which one word can be met. */
function wordQuery({ folded, latin, loose }: AskedWord): Query {
  return {
    dis_max: {
      queries: [
        ...Object.entries(worth.exact).map(([field, boost]) => always({ term: { [`${field}.folded`]: folded } }, boost)),
        ...Object.entries(worth.beginning).map(([field, boost]) => always({ prefix: { [`${field}.folded`]: folded } }, boost)),
        always({ term: { 'any.latin': latin } }, worth.exactInLatin),
        always({ prefix: { 'any.latin': latin } }, worth.beginningInLatin),
        always({ term: { 'any.loose': loose } }, worth.letterDoubled),
        always({ fuzzy: { 'any.loose': { value: loose, fuzziness: 'AUTO', prefix_length: 1, max_expansions: 30 } } }, worth.misspelt),
      ],
    },
  };
}

/** Words as short as articles and prepositions are; they help but are not asked for where longer ones are there. */
const isShort = ({ latin }: AskedWord): boolean => latin.length <= 2;

/**
 * The reader's words as a query: all of one or two, three quarters of more. Nothing when nothing was
 * asked; a question of signs alone finds nothing.
 */
export function wordsQuery(question: string): Query | undefined {
  if (question.trim() === '') return undefined;
  const words = askedWords(question);
  if (words.length === 0) return { match_none: {} };
  const long = words.filter((word) => !isShort(word));
  const needed = long.length > 0 ? long : words;
  const helpful = long.length > 0 ? words.filter(isShort) : [];
  return {
    bool: {
      must: [{ bool: { should: needed.map(wordQuery), minimum_should_match: '2<75%' } }],
      should: helpful.map(wordQuery),
    },
  };
}
