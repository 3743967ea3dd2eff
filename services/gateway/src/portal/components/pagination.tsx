import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';
import { queryString } from '../web/look.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
}

/** Before, after, and where one stands; keeps the rest of the query. */
export function Pagination({ page, perPage, total }: Props): VNode | null {
  const { t, to, path, query } = useVisit();
  const pages = Math.ceil(total / perPage);
  if (pages <= 1) return null;
  const others = [...query].filter(([name]) => name !== 'page');
  const href = (number: number): string => {
    const rest = new URLSearchParams(others);
    if (number > 1) rest.set('page', String(number));
    return `${to(path)}${rest.size > 0 ? `?${rest}` : queryString()}`;
  };
  return (
    <nav class="pagination" aria-label={t('layout.pages')}>
      {page > 1 ? (
        <a rel="prev" href={href(page - 1)}>
          <Icon name="back" />
          {t('layout.previous')}
        </a>
      ) : null}
      <span>{t('layout.page-of', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" href={href(page + 1)}>
          {t('layout.next')}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  );
}
