import type { VNode } from 'preact';
import { Choices, TextField } from '../components/field.tsx';
import { Name } from '../components/name.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { Answers } from './answers.ts';
import { QuestionPage } from './question-page.tsx';
import type { Union } from './transfer-api.ts';

interface Props {
  readonly answers: Pick<Answers, 'name' | 'memberNumber' | 'channel' | 'address' | 'consents'>;
  readonly errors: readonly FieldError[];
}

export function NamePage({ answers, errors }: Props): VNode {
  const { t } = useVisit();
  return (
    <QuestionPage question="name" errors={errors}>
      <h1>{t('transfer.name.title')}</h1>
      <p>{t('transfer.name.why')}</p>
      <TextField name="name" label={t('transfer.name.name')} hint={t('transfer.name.name-hint')} value={answers.name} errors={errors} autocomplete="off" maxLength={120} />
      <TextField name="memberNumber" label={t('transfer.name.number')} hint={t('transfer.name.number-hint')} value={answers.memberNumber} errors={errors} autocomplete="off" maxLength={60} size="short" />
    </QuestionPage>
  );
}

export function ContactPage({ answers, errors }: Props): VNode {
  const { t } = useVisit();
  return (
    <QuestionPage question="contact" errors={errors}>
      <Choices
        name="channel"
        type="radio"
        heading
        label={t('transfer.contact.title')}
        hint={t('transfer.contact.hint')}
        errors={errors}
        choices={[
          { value: 'email', label: t('transfer.contact.email'), hint: t('transfer.contact.email-hint') },
          { value: 'none', label: t('transfer.contact.none'), hint: t('transfer.contact.none-hint') },
        ]}
        chosen={[answers.channel ?? '']}
      />
      <TextField name="address" type="email" dir="ltr" label={t('transfer.contact.address')} hint={t('transfer.contact.address-hint')} value={answers.address} errors={errors} autocomplete="off" maxLength={254} />
    </QuestionPage>
  );
}

/** Two consents, each to one disclosure: nothing is ticked beforehand, and neither hides in the other. */
export function ConsentsPage({ answers, errors, home, host }: Props & { readonly home: Union; readonly host: Union }): VNode {
  const { t, say, parts } = useVisit();
  return (
    <QuestionPage question="consents" errors={errors}>
      <Choices
        name="consents"
        type="checkbox"
        heading
        label={t('transfer.consents.title')}
        hint={t('transfer.consents.hint')}
        errors={errors}
        choices={[
          { value: 'C1', label: say('membership.consent.C1') },
          { value: 'C2', label: say('membership.consent.C2') },
        ]}
        chosen={answers.consents ?? []}
      />
      <p>{parts('transfer.consents.unions', { home: <Name>{home.name}</Name>, host: <Name>{host.name}</Name> })}</p>
      <p>{t('transfer.consents.withdraw')}</p>
    </QuestionPage>
  );
}
