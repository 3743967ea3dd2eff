import { languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Tag } from '../components/tag.tsx';
import type { KeptDesk, Listed } from '../desks/desk-api.ts';
import { Freshness } from '../desks/freshness.tsx';
import { useVisit } from '../web/visit-context.ts';

/** The contact points that the person may edit. */
export function OwnDesksPage({ found }: { readonly found: Listed<KeptDesk> }): VNode {
  const { t, to, lang } = useVisit();
  return (
    <Layout title={t('operator.desks')} back={to('/operator')} wide>
      <h1>{t('operator.desks')}</h1>
      {found.items.length === 0 ? (
        <p>{t('operator.no-desks')}</p>
      ) : (
        <div class="table-scroll">
          <table>
            <caption>{t('operator.desks-count', { count: found.total })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('operator.desk')}</th>
                <th scope="col">{t('desks.where')}</th>
                <th scope="col">{t('desks.languages')}</th>
                <th scope="col">{t('desks.checked')}</th>
              </tr>
            </thead>
            <tbody>
              {found.items.map((desk) => (
                <tr key={desk.id}>
                  <th scope="row">
                    <a href={to(`/operator/desks/${desk.id}`)}>
                      <Name lang={desk.lang}>{desk.name}</Name>
                    </a>
                    {desk.status === 'draft' ? (
                      <>
                        {' '}
                        <Tag>{t('operator.draft')}</Tag>
                      </>
                    ) : null}
                  </th>
                  <td>
                    <Name>{desk.town}</Name>
                  </td>
                  <td>{new Intl.ListFormat(lang).format([...new Set(desk.languages.map((language) => languageName(language.code, lang)))])}</td>
                  <td>
                    <Freshness desk={desk} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pagination {...found} />
    </Layout>
  );
}
