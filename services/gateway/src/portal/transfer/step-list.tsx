import type { VNode } from 'preact';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import type { Step } from './transfer-api.ts';

/** What has happened, oldest first. */
export function StepList({ steps }: { readonly steps: readonly Step[] }): VNode {
  const visit = useVisit();
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={`${step.at} ${step.what}`}>
          <strong>{wordsFor(visit, 'membership.step', step.what)}</strong>
          <br />
          <time class="quiet" dateTime={step.at}>
            {longDate(visit.lang, step.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
