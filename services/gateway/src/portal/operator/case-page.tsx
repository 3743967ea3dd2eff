import { languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { ButtonLink } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { LeftToRight, Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { Offered, Refused } from '../transfer/status-page.tsx';
import { StepList } from '../transfer/step-list.tsx';
import { toneOf } from '../transfer/tone-of.ts';
import type { TransferView } from '../transfer/transfer-api.ts';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { staffMoves } from './staff-moves.ts';

/** One case, as this union may see it, with a way to each move that is the union's now. */
export function CasePage({ view, done }: { readonly view: TransferView; readonly done: boolean }): VNode {
  const visit = useVisit();
  const { t, to, say, lang } = visit;
  const moves = staffMoves.filter((move) => view.moves.includes(move));
  const rows: SummaryRow[] = [
    { term: t('cases.case'), value: <LeftToRight>{view.caseRef}</LeftToRight> },
    view.member.name
      ? { term: t('cases.member'), value: <Name>{view.member.name}</Name> }
      : {
          term: t('cases.member'),
          value: (
            <>
              <Name>{view.member.pseudonym}</Name> <span class="quiet">{t('cases.pseudonym')}</span>
            </>
          ),
        },
    ...(view.member.memberNumber ? [{ term: t('transfer.name.number'), value: <LeftToRight>{view.member.memberNumber}</LeftToRight> }] : []),
    { term: t('cases.member-language'), value: languageName(view.lang, lang) },
    { term: t('transfer.check.home'), value: <Name>{view.homeUnion.name}</Name> },
    { term: t('transfer.check.host'), value: <Name>{view.hostUnion.name}</Name> },
    { term: t('transfer.check.mode'), value: wordsFor(visit, 'membership.mode', view.mode) },
  ];
  return (
    <Layout title={t('cases.title', { ref: view.caseRef })} back={to('/operator/transfers')}>
      {done ? (
        <Notice kind="done">
          <p>{t('status.done')}</p>
        </Notice>
      ) : null}
      <h1>{t('cases.title', { ref: view.caseRef })}</h1>
      <p>
        <Tag tone={toneOf(view.status)}>{wordsFor(visit, 'membership.status', view.status)}</Tag>
      </p>
      {view.waitingFor ? <p>{wordsFor(visit, 'membership.waiting-for', view.waitingFor)}</p> : null}
      {view.nextBy ? <p>{t('status.by', { date: longDate(lang, view.nextBy) })}</p> : null}
      <div class="actions">
        {moves.map((move) => (
          <ButtonLink
            key={move}
            href={to(`/operator/transfers/${encodeURIComponent(view.caseRef)}/${move}`)}
            look={move === 'attest' || move === 'offer' ? 'main' : 'second'}
            icon={move === 'attest' || move === 'offer' ? 'check' : 'remove'}
          >
            {say(`membership.move.${move}`)}
          </ButtonLink>
        ))}
      </div>
      {moves.length === 0 && view.waitingFor === view.viewer ? <p>{t('cases.officer-needed')}</p> : null}
      <SummaryList rows={rows} />
      {view.attestation ? <Attested view={view} /> : null}
      {view.reason ? <Refused reason={view.reason} /> : null}
      {view.offer ? <Offered offer={view.offer} /> : null}
      <h2>{t('status.steps')}</h2>
      <StepList steps={view.steps} />
    </Layout>
  );
}

function Attested({ view }: { readonly view: TransferView }): VNode | null {
  const visit = useVisit();
  const { t, lang } = visit;
  const { attestation } = view;
  if (!attestation) return null;
  return (
    <>
      <h2>{t('cases.attestation')}</h2>
      <SummaryList
        rows={[
          {
            term: t('attest.periods'),
            value: (
              <ul class="plain-list">
                {attestation.periods.map((period) => (
                  <li key={period.from}>
                    {longDate(lang, period.from)} – {period.to ? longDate(lang, period.to) : t('attest.goes-on')} ({wordsFor(visit, 'portal.period-kind', period.kind)})
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('attest.dues'), value: longDate(lang, attestation.duesPaidUntil) },
          { term: t('attest.standing'), value: wordsFor(visit, 'portal.standing', attestation.standing) },
        ]}
      />
    </>
  );
}
