import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { useVisit } from '../web/visit-context.ts';
import type { DeskResult, Listed } from './desk-api.ts';
import { pageQuery, type SearchWish } from './search-wish.ts';

/** Paging of a search by position: a form, since the position may not stand in an address. */
export function NearPaging({ wish, found }: { readonly wish: SearchWish; readonly found: Listed<DeskResult> }): VNode | null {
  const { t, to } = useVisit();
  const pages = Math.ceil(found.total / found.perPage);
  if (pages <= 1 || !wish.near) return null;
  return (
    <form method="post" action={to('/desks')} class="pagination">
      <input type="hidden" name="near" value={`${wish.near.lat},${wish.near.lon}`} />
      {Object.entries(pageQuery(wish)).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={String(value)} /> : null))}
      {found.page > 1 ? (
        <Button look="second" icon="back" name="page" value={String(found.page - 1)}>
          {t('layout.previous')}
        </Button>
      ) : null}
      <span>{t('layout.page-of', { page: found.page, pages })}</span>
      {found.page < pages ? (
        <Button look="second" icon="next" name="page" value={String(found.page + 1)}>
          {t('layout.next')}
        </Button>
      ) : null}
    </form>
  );
}
