import type { VNode } from 'preact';
import { LeftToRight, Name } from '../components/name.tsx';
import { Tag } from '../components/tag.tsx';
import { toneOf } from '../transfer/tone-of.ts';
import type { TransferView } from '../transfer/transfer-api.ts';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';

const day = 86_400_000;

/** Cases as rows; deadlines stand as words, and those of the next days are marked as well. */
export function CaseTable({ cases, caption }: { readonly cases: readonly TransferView[]; readonly caption: string }): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  return (
    <div class="table-scroll">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.case')}</th>
            <th scope="col">{t('cases.member')}</th>
            <th scope="col">{t('cases.from-to')}</th>
            <th scope="col">{t('cases.status')}</th>
            <th scope="col">{t('cases.next-by')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseRef}>
              <th scope="row">
                <a href={to(`/operator/transfers/${encodeURIComponent(one.caseRef)}`)}>
                  <LeftToRight>{one.caseRef}</LeftToRight>
                </a>
              </th>
              <td>
                <Name>{one.member.name ?? one.member.pseudonym}</Name>
              </td>
              <td>
                <Name>{one.homeUnion.name}</Name> → <Name>{one.hostUnion.name}</Name>
              </td>
              <td>
                <Tag tone={toneOf(one.status)}>{wordsFor(visit, 'membership.status', one.status)}</Tag>
              </td>
              <td>{one.nextBy ? <Deadline at={one.nextBy} lang={lang} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Deadline({ at, lang }: { readonly at: string; readonly lang: string }): VNode {
  const left = Math.ceil((Date.parse(at) - Date.now()) / day);
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(left, 'day');
  return (
    <>
      <time dateTime={at}>{longDate(lang, at)}</time>
      <br />
      {left <= 3 ? <Tag tone="bad">{words}</Tag> : left <= 7 ? <Tag tone="warn">{words}</Tag> : <span class="quiet">{words}</span>}
    </>
  );
}
