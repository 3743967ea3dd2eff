import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { TextArea } from '../components/field.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { MembershipTag } from './list-page.tsx';
import { decisionFor, type Organisation } from './organisation-api.ts';

interface Props {
  readonly organisation: Organisation;
  readonly reason?: string;
  readonly errors?: readonly FieldError[];
  readonly done?: boolean;
}

/** One organisation and the one decision that its present membership allows. */
export function OrganisationPage({ organisation, reason = '', errors = [], done = false }: Props): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  const decision = decisionFor[organisation.membership];
  return (
    <Layout title={organisation.name} errors={errors} back={to('/admin')}>
      {done ? (
        <Notice kind="done">
          <p>{t('admin.done')}</p>
        </Notice>
      ) : null}
      <h1>
        <Name>{organisation.name}</Name>
      </h1>
      <p>
        <MembershipTag membership={organisation.membership} />
      </p>
      <SummaryList
        rows={[
          { term: t('admin.kind'), value: wordsFor(visit, 'membership.kind', organisation.kind) },
          { term: t('admin.level'), value: t(`level.${organisation.level}`) },
          { term: t('admin.where'), value: <Name>{`${organisation.town}, ${countryName(organisation.country, lang)}`}</Name> },
        ]}
      />
      {decision ? (
        <section>
          <h2>{t(`admin.${decision}.title`)}</h2>
          <p>{t(`admin.${decision}.text`)}</p>
          <form method="post" action={to(`/admin/organisations/${organisation.id}/${decision}`)}>
            <Csrf />
            <TextArea name="reason" label={t('admin.reason')} hint={t('admin.reason-hint')} value={reason} errors={errors} maxLength={500} />
            <Button look={decision === 'suspend' ? 'warning' : 'main'} icon={decision === 'suspend' ? 'alert' : 'check'}>
              {t(`admin.${decision}.go`)}
            </Button>
          </form>
        </section>
      ) : null}
      {organisation.demo ? <p class="quiet">{t('desks.demo')}</p> : null}
    </Layout>
  );
}
