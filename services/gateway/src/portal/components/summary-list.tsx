import type { ComponentChildren, VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';

export interface SummaryRow {
  readonly term: string;
  readonly value: ComponentChildren;
  /** Where this answer can be changed. */
  readonly change?: string;
}

/** Facts or answers as a list of terms, each with the way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): VNode {
  const { t } = useVisit();
  return (
    <dl class="summary-list">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.change === undefined ? null : (
            <dd class="change">
              <a href={row.change}>
                {t('layout.change')} <span class="visually-hidden">{row.term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
