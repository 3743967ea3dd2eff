import type { IndexDefinition } from '@umn/platform/search';

/** Words arrive folded and separated by spaces (see `tokens.ts`), so the server has nothing left to analyse. */
const folded = { type: 'text', analyzer: 'whitespace', norms: false, index_options: 'docs', index_prefixes: { min_chars: 1, max_chars: 8 } } as const;
const plain = { type: 'text', analyzer: 'whitespace', norms: false, index_options: 'docs' } as const;
const words = { properties: { folded } } as const;
const keyword = { type: 'keyword' } as const;

/** The index of contact points. Changing anything here makes every service build it anew at its next start. */
export const contactPointIndex: IndexDefinition = {
  name: 'contact-points',
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    // Written out, since an index without it stops refreshing while nobody searches.
    refresh_interval: '500ms',
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      findable: { type: 'boolean' },
      country: keyword,
      placeId: keyword,
      timeZone: keyword,
      services: keyword,
      sectors: keyword,
      exclusions: keyword,
      verifiedAt: { type: 'date' },
      point: { type: 'geo_point' },
      name: words,
      topics: words,
      town: words,
      organisation: words,
      description: words,
      any: { properties: { latin: folded, loose: plain } },
      languages: {
        type: 'nested',
        properties: {
          code: keyword,
          via: keyword,
          always: { type: 'boolean' },
          week: { type: 'integer_range' },
        },
      },
      hours: {
        properties: {
          week: { type: 'integer_range' },
          pastMidnight: { type: 'integer_range' },
          exceptionDates: keyword,
          // Minutes since 1970 outgrow 32 bits in the year 6053, and nothing forbids a date that far.
          exceptionSpans: { type: 'long_range' },
        },
      },
      // What the answer is made from; never searched.
      card: { type: 'object', enabled: false },
    },
  },
};
