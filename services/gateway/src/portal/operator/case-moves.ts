import type { VNode } from 'preact';
import { element } from '../web/element.ts';
import { orError, page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { errorsOf, type FieldError } from '../web/errors.ts';
import type { Form } from '../web/form.ts';
import type { Visit } from '../web/visit.ts';
import { sayDone, wasDone } from '../web/done.ts';
import type { TransferView } from '../transfer/transfer-api.ts';
import { agreementOf } from '../transfer/unions.ts';
import { OfferPage, ReasonPage, refuseReasons } from './answer-pages.tsx';
import { AttestPage, type PeriodRow } from './attest-page.tsx';
import { CasePage } from './case-page.tsx';
import type { StaffMove } from './staff-moves.ts';

const path = (caseRef: string): string => `/transfers/${encodeURIComponent(caseRef)}`;

async function caseOf(visit: Visit, caseRef: string): Promise<TransferView> {
  visit.signedIn('operator', 'officer');
  return orError(await visit.call<TransferView>('GET', path(caseRef), { as: 'person' }));
}

export const showCase =
  (caseRef: string) =>
  async (visit: Visit): Promise<Answer> =>
    page(element(CasePage, { view: await caseOf(visit, caseRef), done: wasDone(visit) }));

const emptyPeriod: PeriodRow = { from: '', to: '', kind: 'ordinary' };

/** Every row that was sent; the API says how many are too many. */
function periodsOf(form: Form): PeriodRow[] {
  const rows: PeriodRow[] = [];
  for (let index = 0; form.has(`period-${index}-from`); index++) {
    rows.push({ from: form.text(`period-${index}-from`), to: form.text(`period-${index}-to`), kind: form.text(`period-${index}-kind`) });
  }
  return rows;
}

/** The form of a move, empty or as it was typed. */
async function formPage(visit: Visit, view: TransferView, move: StaffMove, errors: readonly FieldError[] = []): Promise<VNode> {
  const { form } = visit;
  switch (move) {
    case 'attest': {
      const periods = periodsOf(form);
      if (form.text('do') === 'add-period' || periods.length === 0) periods.push(emptyPeriod);
      return element(AttestPage, { view, errors, fields: { periods, duesPaidUntil: form.text('duesPaidUntil'), standing: form.text('standing') } });
    }
    case 'offer': {
      const kinds = (await agreementOf(visit, view.agreement)).modes.filter((mode) => mode !== 'guest');
      const asked = kinds.includes(view.mode as (typeof kinds)[number]) ? view.mode : (kinds[0] ?? '');
      return element(OfferPage, { view, kinds, errors, fields: { kind: form.text('kind') || asked, from: form.text('from'), until: form.text('until') } });
    }
    case 'refuse':
    case 'decline': {
      const reasons = move === 'refuse' ? refuseReasons : (await agreementOf(visit, view.agreement)).declineReasons;
      return element(ReasonPage, { view, move, reasons, errors, fields: { reason: form.text('reason'), text: form.lines('text') } });
    }
  }
}

/** What the API is to be told. Days that are not days are left for it to refuse, in words. */
function bodyOf(move: StaffMove, form: Form): Record<string, unknown> {
  const text = form.lines('text');
  switch (move) {
    case 'attest':
      return {
        periods: periodsOf(form)
          .filter((row) => row.from || row.to)
          .map((row) => ({ from: row.from, to: row.to || null, kind: row.kind })),
        duesPaidUntil: form.text('duesPaidUntil'),
        standing: form.text('standing'),
        agreementHash: form.text('agreementHash'),
      };
    case 'offer':
      return {
        kind: form.text('kind'),
        from: form.text('from'),
        ...(form.text('until') ? { until: form.text('until') } : {}),
        attestationHash: form.text('attestationHash'),
        agreementHash: form.text('agreementHash'),
      };
    case 'refuse':
    case 'decline':
      return { reason: form.text('reason'), ...(text ? { text } : {}) };
  }
}

/** The first thing that is missing, before anything is sent: these words fit the form better than a format's. */
function missing(move: StaffMove, visit: Visit): FieldError[] {
  const { form, t } = visit;
  const need = (field: string, key: string): FieldError[] => (form.text(field) ? [] : [{ field, text: t(key) }]);
  switch (move) {
    case 'attest':
      return [
        ...(periodsOf(form).some((row) => row.from) ? [] : [{ field: 'period-0-from', text: t('attest.error-period') }]),
        ...need('duesPaidUntil', 'attest.error-dues'),
        ...need('standing', 'attest.error-standing'),
      ];
    case 'offer':
      return [...need('kind', 'offer.error-kind'), ...need('from', 'offer.error-from')];
    case 'refuse':
    case 'decline':
      return need('reason', 'reason.error');
  }
}

const fields = { periods: 'period-0-from', duesPaidUntil: 'duesPaidUntil', standing: 'standing', kind: 'kind', from: 'from', until: 'until', reason: 'reason', text: 'text' };

export const moveForm =
  (caseRef: string, move: StaffMove) =>
  async (visit: Visit): Promise<Answer> => {
    const view = await caseOf(visit, caseRef);
    // Somebody else may have moved the case since its page was shown.
    if (!view.moves.includes(move)) return redirect(visit.to(`/operator${path(view.caseRef)}`));
    return page(await formPage(visit, view, move));
  };

export const makeMove =
  (caseRef: string, move: StaffMove) =>
  async (visit: Visit): Promise<Answer> => {
    const view = await caseOf(visit, caseRef);
    if (visit.form.text('do') === 'add-period') return page(await formPage(visit, view, move));
    const lacking = missing(move, visit);
    if (lacking.length > 0) return page(await formPage(visit, view, move, lacking), 422);
    const answer = await visit.call<TransferView>('POST', `${path(caseRef)}/${move}`, { as: 'person', body: bodyOf(move, visit.form) });
    if (answer.ok) {
      sayDone(visit);
      return redirect(visit.to(`/operator${path(view.caseRef)}`));
    }
    if ([400, 409, 422].includes(answer.status)) return page(await formPage(visit, view, move, errorsOf(answer.body, fields)), answer.status);
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  };
