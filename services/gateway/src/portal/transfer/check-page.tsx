import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { LeftToRight, Name } from '../components/name.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { before, type Answers } from './answers.ts';
import type { Union } from './transfer-api.ts';

interface Props {
  readonly answers: Answers;
  readonly home: Union;
  readonly host: Union;
  readonly errors?: readonly FieldError[];
}

/** Everything once more before it is sent, each answer with the way to change it. */
export function CheckPage({ answers, home, host, errors = [] }: Props): VNode {
  const { t, say, to } = useVisit();
  return (
    <Layout title={t('transfer.check.title')} errors={errors} back={to(before('check'))} sensitive>
      <h1>{t('transfer.check.title')}</h1>
      <SummaryList
        rows={[
          { term: t('transfer.check.home'), value: <Name>{home.name}</Name>, change: to('/transfer/home') },
          { term: t('transfer.check.host'), value: <Name>{host.name}</Name>, change: to('/transfer/host') },
          { term: t('transfer.check.mode'), value: say(`membership.mode.${answers.mode ?? 'full'}`), change: to('/transfer/mode') },
          { term: t('transfer.name.name'), value: <Name>{answers.name}</Name>, change: to('/transfer/name') },
          { term: t('transfer.name.number'), value: <LeftToRight>{answers.memberNumber}</LeftToRight>, change: to('/transfer/name') },
          {
            term: t('transfer.check.contact'),
            value: answers.channel === 'email' ? <LeftToRight>{answers.address}</LeftToRight> : t('transfer.contact.none'),
            change: to('/transfer/contact'),
          },
          {
            term: t('transfer.check.consents'),
            value: (
              <ul class="plain-list">
                <li>{say('membership.consent.C1')}</li>
                <li>{say('membership.consent.C2')}</li>
              </ul>
            ),
            change: to('/transfer/consents'),
          },
        ]}
      />
      <p>{t('transfer.check.then')}</p>
      <form method="post" action={to('/transfer/check')}>
        <Csrf />
        <Button icon="check">{t('transfer.check.send')}</Button>
      </form>
    </Layout>
  );
}
