import type { VNode } from 'preact';
import { Notice } from '../components/notice.tsx';
import { useVisit } from '../web/visit-context.ts';
import { pageQuery, type SearchWish } from './search-wish.ts';

/** Nothing found is not the end: each part of the wish can be let go of, one link each. */
export function EmptyResult({ wish }: { readonly wish: SearchWish }): VNode {
  const { t, to } = useVisit();
  const ways: readonly (readonly [boolean, string, Record<string, string>])[] = [
    [Boolean(wish.q), 'words', { q: '' }],
    [Boolean(wish.service), 'service', { service: '' }],
    [Boolean(wish.country) && Boolean(wish.place), 'country', { country: '' }],
    [Boolean(wish.language), 'language', { language: '' }],
    [Boolean(wish.place), 'place', { place: '' }],
  ];
  return (
    <Notice>
      <p>{t('desks.empty.text')}</p>
      <ul>
        {ways
          .filter(([asked]) => asked)
          .map(([, key, change]) => (
            <li key={key}>
              <a href={to('/desks', pageQuery(wish, { ...change, page: 1 }))}>{t(`desks.empty.${key}`)}</a>
            </li>
          ))}
        {wish.language ? (
          <li>
            <a href={to('/desks', { language: wish.language })}>{t('desks.empty.only-language')}</a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
