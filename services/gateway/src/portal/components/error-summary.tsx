import type { VNode } from 'preact';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';

/** Everything to put right, first on the page and with the focus; each one leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): VNode | null {
  const { t } = useVisit();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus data-focus="">
      <h2 id="error-summary-title">{t('error.summary')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>{error.field === undefined ? error.text : <a href={`#${error.field}`}>{error.text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
