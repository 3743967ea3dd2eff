import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';

/** What stands after leaving quickly: a page that says nothing about where one was. */
export function LeftPage(): VNode {
  const { t, lang, dir, assets } = useVisit();
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{t('left.title')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.css} />
        <script src={assets.js} defer />
      </head>
      <body data-left="">
        <main class="frame">
          <h1>{t('left.title')}</h1>
          <p>{t('left.text')}</p>
        </main>
      </body>
    </html>
  );
}
