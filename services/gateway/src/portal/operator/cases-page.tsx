import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/field.tsx';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Listed } from '../desks/desk-api.ts';
import type { TransferView } from '../transfer/transfer-api.ts';
import { useVisit } from '../web/visit-context.ts';
import { CaseTable } from './case-table.tsx';

export interface CaseFilter {
  readonly side: string;
  readonly waitingFor: string;
}

export function CasesPage({ found, filter }: { readonly found: Listed<TransferView>; readonly filter: CaseFilter }): VNode {
  const { t, to, say } = useVisit();
  return (
    <Layout title={t('operator.transfers')} back={to('/operator')} wide>
      <h1>{t('operator.transfers')}</h1>
      <form method="get" action={to('/operator/transfers')} class="panel search-form">
        <SelectField
          name="side"
          label={t('cases.side')}
          value={filter.side}
          any={t('cases.side.any')}
          choices={[
            { value: 'home', label: t('cases.side.home') },
            { value: 'host', label: t('cases.side.host') },
          ]}
        />
        <SelectField
          name="waitingFor"
          label={t('cases.waiting-for')}
          value={filter.waitingFor}
          any={t('cases.waiting-for.any')}
          choices={(['home', 'host', 'member'] as const).map((who) => ({ value: who, label: say(`membership.waiting-for.${who}`) }))}
        />
        <div class="actions">
          <Button look="second">{t('cases.filter')}</Button>
        </div>
      </form>
      {found.items.length === 0 ? <p>{t('cases.none')}</p> : <CaseTable cases={found.items} caption={t('cases.count', { count: found.total })} />}
      <Pagination {...found} />
    </Layout>
  );
}
