import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { Choices } from '../components/field.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { AgreedTerms } from './agreed-terms.tsx';
import type { Answers, Mode } from './answers.ts';
import { QuestionPage } from './question-page.tsx';
import type { Union } from './transfer-api.ts';
import type { Terms } from './unions.ts';

interface UnionsProps {
  readonly unions: readonly Union[];
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

const unionChoices = (unions: readonly Union[], lang: string) =>
  unions.map((union) => ({ value: union.id, label: union.name, ...(union.country ? { hint: countryName(union.country, lang) } : {}) }));

export function HomePage({ unions, answers, errors }: UnionsProps): VNode {
  const { t, lang } = useVisit();
  return (
    <QuestionPage question="home" errors={errors}>
      <Choices name="home" type="radio" heading label={t('transfer.home.title')} hint={t('transfer.home.hint')} errors={errors} choices={unionChoices(unions, lang)} chosen={[answers.home ?? '']} />
    </QuestionPage>
  );
}

export function HostPage({ unions, answers, errors, home }: UnionsProps & { readonly home: Union | undefined }): VNode {
  const { t, parts, lang } = useVisit();
  return (
    <QuestionPage question="host" errors={errors}>
      <Choices name="host" type="radio" heading label={t('transfer.host.title')} hint={t('transfer.host.hint')} errors={errors} choices={unionChoices(unions, lang)} chosen={[answers.host ?? '']} />
      {home ? (
        <Notice>
          <p>{parts('transfer.host.only-agreed', { union: <Name>{home.name}</Name> })}</p>
        </Notice>
      ) : null}
    </QuestionPage>
  );
}

export function ModePage({ modes, terms, answers, errors }: { readonly modes: readonly Mode[]; readonly terms: Terms | undefined; readonly answers: Answers; readonly errors: readonly FieldError[] }): VNode {
  const { t, say } = useVisit();
  return (
    <QuestionPage question="mode" errors={errors}>
      <Choices
        name="mode"
        type="radio"
        heading
        label={t('transfer.mode.title')}
        hint={t('transfer.mode.hint')}
        errors={errors}
        choices={modes.map((mode) => ({ value: mode, label: say(`membership.mode.${mode}`) }))}
        chosen={[answers.mode ?? '']}
      />
      {terms ? <AgreedTerms terms={terms} /> : null}
    </QuestionPage>
  );
}
