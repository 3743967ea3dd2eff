import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { before, type Question } from './answers.ts';

interface Props {
  readonly question: Question;
  readonly errors: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** One question a page, with its own way on and back. */
export function QuestionPage({ question, errors, children }: Props): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t(`transfer.${question}.title`)} errors={errors} back={to(before(question))} sensitive>
      <form method="post" action={to(`/transfer/${question}`)} noValidate>
        <Csrf />
        {children}
        <Button icon="next">{t('transfer.next')}</Button>
      </form>
    </Layout>
  );
}
