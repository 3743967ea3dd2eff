import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Button, ButtonLink } from '../components/button.tsx';
import { SelectField } from '../components/field.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Tag } from '../components/tag.tsx';
import type { Listed } from '../desks/desk-api.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { networkCountries } from './countries.ts';
import { kinds, memberships, type Organisation } from './organisation-api.ts';

export interface OrganisationFilter {
  readonly kind: string;
  readonly country: string;
  readonly membership: string;
}

export function OrganisationsPage({ found, filter }: { readonly found: Listed<Organisation>; readonly filter: OrganisationFilter }): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  return (
    <Layout title={t('admin.title')} wide>
      <h1>{t('admin.title')}</h1>
      <div class="actions">
        <ButtonLink href={to('/admin/new')} icon="add">
          {t('admin.new')}
        </ButtonLink>
      </div>
      <form method="get" action={to('/admin')} class="panel search-form">
        <SelectField name="membership" label={t('admin.membership')} value={filter.membership} any={t('admin.any')} choices={memberships.map((one) => ({ value: one, label: wordsFor(visit, 'membership.admission', one) }))} />
        <SelectField name="kind" label={t('admin.kind')} value={filter.kind} any={t('admin.any')} choices={kinds.map((one) => ({ value: one, label: wordsFor(visit, 'membership.kind', one) }))} />
        <SelectField name="country" label={t('desks.country')} value={filter.country} any={t('desks.any-country')} choices={networkCountries(lang)} />
        <div class="actions">
          <Button look="second">{t('cases.filter')}</Button>
        </div>
      </form>
      {found.items.length === 0 ? (
        <p>{t('admin.none')}</p>
      ) : (
        <div class="table-scroll">
          <table>
            <caption>{t('admin.count', { count: found.total })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('admin.name')}</th>
                <th scope="col">{t('admin.kind')}</th>
                <th scope="col">{t('admin.where')}</th>
                <th scope="col">{t('admin.membership')}</th>
              </tr>
            </thead>
            <tbody>
              {found.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={to(`/admin/organisations/${one.id}`)}>
                      <Name>{one.name}</Name>
                    </a>
                  </th>
                  <td>{wordsFor(visit, 'membership.kind', one.kind)}</td>
                  <td>
                    <Name>{one.town}</Name>
                    {t('layout.list-separator')}
                    {countryName(one.country, lang)}
                  </td>
                  <td>
                    <MembershipTag membership={one.membership} />
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

export function MembershipTag({ membership }: { readonly membership: string }): VNode {
  const visit = useVisit();
  return <Tag tone={membership === 'admitted' ? 'good' : membership === 'suspended' ? 'bad' : 'warn'}>{wordsFor(visit, 'membership.admission', membership)}</Tag>;
}
