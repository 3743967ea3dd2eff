import { interfaceLanguages } from '@umn/messages';
import type { ComponentChildren, VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldError } from '../web/errors.ts';
import { Footer } from './footer.tsx';
import { Header, LeaveQuickly } from './header.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Things to put right; they stand first, take the focus, and mark the title. */
  readonly errors?: readonly FieldError[];
  /** The page before in a chain of questions. */
  readonly back?: string;
  /** A public page that search engines may show, with its sisters in the other languages. */
  readonly indexable?: boolean;
  /** Case and transfer pages keep the way out in view. */
  readonly sensitive?: boolean;
  /** schema.org data: a block that no browser runs. */
  readonly linkedData?: object;
  /** Tables want the whole width. */
  readonly wide?: boolean;
}

/** The frame of every page: head, skip link, header, errors, main part, footer. */
export function Layout({ title, children, errors = [], back, indexable = false, sensitive = false, linkedData, wide = false }: Props): VNode {
  const visit = useVisit();
  const { t, lang } = visit;
  return (
    <html lang={lang} dir={visit.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{`${errors.length > 0 ? `${t('error.prefix')} ` : ''}${title} – ${t('site')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {indexable ? <Alternates /> : <meta name="robots" content="noindex" />}
        <link rel="icon" href={visit.assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={visit.assets.css} />
        <script src={visit.assets.js} defer />
        {linkedData ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inertJson(linkedData) }} /> : null}
      </head>
      <body class={sensitive ? 'sensitive' : undefined}>
        <a class="skip-link" href="#main">
          {t('layout.skip')}
        </a>
        {sensitive ? (
          <aside class="leave-bar" aria-label={t('layout.leave')}>
            <LeaveQuickly />
          </aside>
        ) : null}
        <Header sensitive={sensitive} />
        <div class={wide ? 'frame wide' : 'frame'}>
          {back === undefined ? null : (
            <nav aria-label={t('layout.back')}>
              <a class="back-link" href={back}>
                <Icon name="back" />
                {t('layout.back')}
              </a>
            </nav>
          )}
          <main id="main" tabIndex={-1}>
            <ErrorSummary errors={errors} />
            {children}
          </main>
        </div>
        <Footer />
      </body>
    </html>
  );
}

/** `</script>` and comment openings cannot end the block. */
const inertJson = (data: object): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same page in the other languages, with its query: a search is shared in the reader's own language. */
function Alternates(): VNode {
  const { origin, path, query } = useVisit();
  const search = query.size > 0 ? `?${query}` : '';
  return (
    <>
      {interfaceLanguages.map((code) => (
        <link key={code} rel="alternate" hreflang={code} href={`${origin}/${code}${path}${search}`} />
      ))}
      {path === '' ? <link rel="alternate" hreflang="x-default" href={`${origin}/`} /> : null}
    </>
  );
}
