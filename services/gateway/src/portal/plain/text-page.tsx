import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { useVisit } from '../web/visit-context.ts';

interface Part {
  readonly heading?: string;
  readonly paragraphs?: readonly string[];
  readonly list?: readonly string[];
}

/** A page of words only. Its parts are keys of the catalogue. */
export function TextPage({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }): VNode {
  const { t } = useVisit();
  return (
    <Layout title={t(title)} indexable>
      <h1>{t(title)}</h1>
      {parts.map((part, index) => (
        <section key={part.heading ?? index}>
          {part.heading ? <h2>{t(part.heading)}</h2> : null}
          {part.paragraphs?.map((key) => <p key={key}>{t(key)}</p>)}
          {part.list ? (
            <ul>
              {part.list.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </Layout>
  );
}
