import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import type { Terms } from './unions.ts';

/** What applies between the two unions, in the points that a member decides by. */
export function AgreedTerms({ terms }: { readonly terms: Terms }): VNode {
  const visit = useVisit();
  const { t, lang } = visit;
  const excluded = new Intl.ListFormat(lang).format(terms.servicesExcluded.map((code) => wordsFor(visit, 'portal.excluded', code)));
  return (
    <section>
      <h2>{t('terms.title')}</h2>
      <ul>
        <li>{t(`terms.seniority.${terms.seniorityRule}`)}</li>
        <li>{t(terms.votingRights ? 'terms.voting.yes' : 'terms.voting.no')}</li>
        {terms.joiningFeeWaived ? <li>{t('terms.no-fee')}</li> : null}
        {terms.longestMonths === null ? null : <li>{t('terms.longest', { months: terms.longestMonths })}</li>}
        {excluded ? <li>{t('terms.excluded', { services: excluded })}</li> : null}
      </ul>
    </section>
  );
}
