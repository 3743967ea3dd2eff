import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { Found, Taxonomy } from './desk-api.ts';
import { DeskCard } from './desk-card.tsx';
import { EmptyResult } from './empty-result.tsx';
import { NearPaging } from './near-paging.tsx';
import { SearchForm } from './search-form.tsx';
import type { SearchWish } from './search-wish.ts';

interface Props {
  readonly wish: SearchWish;
  readonly taxonomy: Taxonomy | undefined;
  /** Nothing yet where nothing was asked, or what was asked cannot be answered. */
  readonly found?: Found | undefined;
  readonly errors?: readonly FieldError[];
}

export function SearchPage({ wish, taxonomy, found, errors = [] }: Props): VNode {
  const { t, parts } = useVisit();
  const names = new Map(taxonomy?.services.map((term) => [term.code, term.label]));
  return (
    <Layout title={t('desks.title')} errors={errors} indexable>
      <h1>{t('desks.title')}</h1>
      <p>{t('desks.lead')}</p>
      <SearchForm wish={wish} taxonomy={taxonomy} errors={errors} />
      {found ? (
        <section aria-labelledby="results">
          <h2 id="results">{t('desks.found', { count: found.total })}</h2>
          {found.place ? <p>{parts('desks.near-place', { place: <Name>{found.place.name}</Name> })}</p> : null}
          {wish.near ? <p>{t('desks.near-you')}</p> : null}
          {found.items.length === 0 ? (
            <EmptyResult wish={wish} />
          ) : (
            <ol class="results">
              {found.items.map((desk) => (
                <DeskCard key={desk.id} desk={desk} serviceName={(code) => names.get(code) ?? code} />
              ))}
            </ol>
          )}
          {wish.near ? <NearPaging wish={wish} found={found} /> : <Pagination {...found} />}
        </section>
      ) : null}
    </Layout>
  );
}
