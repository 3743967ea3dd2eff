import type { VNode } from 'preact';
import { Button, ButtonLink } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { LeftToRight, Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { StepList } from './step-list.tsx';
import { toneOf } from './tone-of.ts';
import type { TransferView } from './transfer-api.ts';

/** Where the member's case stands, what happens next and by when, and what the member may do. */
export function StatusPage({ view, done }: { readonly view: TransferView; readonly done: boolean }): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  return (
    <Layout title={t('status.your-case')} sensitive>
      {done ? (
        <Notice kind="done">
          <p>{t('status.done')}</p>
        </Notice>
      ) : null}
      <h1>{t('status.your-case')}</h1>
      <p>
        <Tag tone={toneOf(view.status)}>{wordsFor(visit, 'membership.status', view.status)}</Tag>
      </p>
      <h2>{t('status.next')}</h2>
      <p>{t(`next.${view.waitingFor ?? 'nobody'}`)}</p>
      {view.nextBy ? <p>{t('status.by', { date: longDate(lang, view.nextBy) })}</p> : null}
      {view.reason ? <Refused reason={view.reason} /> : null}
      {view.offer ? <Offered offer={view.offer} /> : null}
      <Moves view={view} />
      <h2>{t('status.facts')}</h2>
      <SummaryList
        rows={[
          { term: t('status.case'), value: <LeftToRight>{view.caseRef}</LeftToRight> },
          { term: t('transfer.check.home'), value: <Name>{view.homeUnion.name}</Name> },
          { term: t('transfer.check.host'), value: <Name>{view.hostUnion.name}</Name> },
          { term: t('transfer.check.mode'), value: wordsFor(visit, 'membership.mode', view.mode) },
        ]}
      />
      <h2>{t('status.steps')}</h2>
      <StepList steps={view.steps} />
      <form method="post" action={to('/transfer/status/close')} class="actions">
        <Csrf />
        <Button look="second">{t('status.close')}</Button>
      </form>
    </Layout>
  );
}

/** Why a union said no, in the words it chose. */
export function Refused({ reason }: { readonly reason: NonNullable<TransferView['reason']> }): VNode {
  const visit = useVisit();
  return (
    <>
      <h2>{visit.t(`status.reason.${reason.by}`)}</h2>
      <p>{wordsFor(visit, 'portal.reason', reason.reason)}</p>
      {reason.text ? (
        <p>
          <Name>{reason.text}</Name>
        </p>
      ) : null}
    </>
  );
}

export function Offered({ offer }: { readonly offer: NonNullable<TransferView['offer']> }): VNode {
  const visit = useVisit();
  const { t, lang } = visit;
  return (
    <>
      <h2>{t('status.offer')}</h2>
      <SummaryList
        rows={[
          { term: t('status.offer.kind'), value: wordsFor(visit, 'membership.mode', offer.kind) },
          { term: t('status.offer.from'), value: longDate(lang, offer.from) },
          ...(offer.until ? [{ term: t('status.offer.until'), value: longDate(lang, offer.until) }] : []),
        ]}
      />
    </>
  );
}

/** A button for each move that is the member's now; each is asked once more on a page of its own. */
function Moves({ view }: { readonly view: TransferView }): VNode | null {
  const { t, to } = useVisit();
  const moves = (['accept', 'decline', 'withdraw'] as const).filter((move) => view.moves.includes(move));
  if (moves.length === 0) return null;
  return (
    <div class="actions">
      {moves.map((move) => (
        <ButtonLink key={move} href={to(`/transfer/status/${move}`)} look={move === 'accept' ? 'main' : 'second'} icon={move === 'accept' ? 'check' : 'remove'}>
          {t(`status.${move}.go`)}
        </ButtonLink>
      ))}
    </div>
  );
}

/** The question before a move that cannot be taken back. */
export function ConfirmPage({ move, view }: { readonly move: 'accept' | 'decline' | 'withdraw'; readonly view: TransferView }): VNode {
  const { t, to, parts } = useVisit();
  return (
    <Layout title={t(`status.${move}.title`)} back={to('/transfer/status')} sensitive>
      <h1>{t(`status.${move}.title`)}</h1>
      <p>{parts(`status.${move}.text`, { home: <Name>{view.homeUnion.name}</Name>, host: <Name>{view.hostUnion.name}</Name> })}</p>
      <form method="post" action={to(`/transfer/status/${move}`)}>
        <Csrf />
        <div class="actions">
          <Button look={move === 'accept' ? 'main' : 'warning'} icon={move === 'accept' ? 'check' : 'alert'}>
            {t(`status.${move}.confirm`)}
          </Button>
          <a class="link-button" href={to('/transfer/status')}>
            <Icon name="back" />
            {t('status.not-now')}
          </a>
        </div>
      </form>
    </Layout>
  );
}
