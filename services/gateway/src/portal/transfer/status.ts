import { element } from '../web/element.ts';
import { page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import type { UpstreamAnswer } from '../../upstream/index.ts';
import type { Visit } from '../web/visit.ts';
import { StatusFormPage } from './status-form-page.tsx';
import { ConfirmPage, StatusPage } from './status-page.tsx';
import type { TransferView } from './transfer-api.ts';

interface Held {
  readonly caseRef: string;
  readonly receipt: string;
  /** A move was just made: said once on the next page. */
  readonly done?: boolean;
}

const cookie = 'umn_case';
/** A case stays open in a browser for so long after the last look. */
const seconds = 15 * 60;

export const memberMoves = ['accept', 'decline', 'withdraw'] as const;
export type MemberMove = (typeof memberMoves)[number];

const view = (visit: Visit, held: Held): Promise<UpstreamAnswer<TransferView>> =>
  visit.call<TransferView>('GET', `/transfers/${encodeURIComponent(held.caseRef)}`, { as: { receipt: held.receipt }, query: { lang: visit.lang } });

/** Seven words as they are written, however they were typed. */
export const receiptOf = (typed: string): string => typed.toLowerCase().split(/[^a-z]+/).filter(Boolean).join('-');

const notKnown = (answer: UpstreamAnswer<unknown>): boolean => [400, 401, 403, 404].includes(answer.status);

export async function showStatus(visit: Visit): Promise<Answer> {
  const held = visit.cookies.read<Held>(cookie);
  if (!held) return page(element(StatusFormPage, {}));
  const answer = await view(visit, held);
  if (answer.ok) {
    visit.cookies.write(cookie, { caseRef: held.caseRef, receipt: held.receipt }, seconds);
    return page(element(StatusPage, { view: answer.body, done: held.done === true }));
  }
  if (!notKnown(answer)) throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  visit.cookies.clear(cookie);
  return page(element(StatusFormPage, { caseRef: held.caseRef }));
}

/** Opens a case for this browser. Which of the two was wrong is not told. */
export async function openCase(visit: Visit): Promise<Answer> {
  const caseRef = visit.form.text('caseRef').replace(/\s+/g, '').toUpperCase().slice(0, 64);
  const held = { caseRef, receipt: receiptOf(visit.form.text('receipt')).slice(0, 200) };
  const wrong = (): Answer => page(element(StatusFormPage, { caseRef, errors: [{ field: 'caseRef', text: visit.t('status.error') }] }), 422);
  if (!/^[A-Za-z0-9-]{4,64}$/.test(caseRef) || held.receipt.split('-').length !== 7) return wrong();
  const answer = await view(visit, held);
  if (!answer.ok) {
    if (notKnown(answer)) return wrong();
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  }
  visit.cookies.write(cookie, held, seconds);
  return redirect(visit.to('/transfer/status'));
}

export function closeCase(visit: Visit): Answer {
  visit.cookies.clear(cookie);
  return redirect(visit.to('/transfer'));
}

export const confirmMove =
  (move: MemberMove) =>
  async (visit: Visit): Promise<Answer> => {
    const held = visit.cookies.read<Held>(cookie);
    const answer = held ? await view(visit, held) : undefined;
    if (!answer?.ok || !answer.body.moves.includes(move)) return redirect(visit.to('/transfer/status'));
    return page(element(ConfirmPage, { move, view: answer.body }));
  };

export const makeMove =
  (move: MemberMove) =>
  async (visit: Visit): Promise<Answer> => {
    const held = visit.cookies.read<Held>(cookie);
    if (!held) return redirect(visit.to('/transfer/status'));
    const answer = await visit.call<TransferView>('POST', `/transfers/${encodeURIComponent(held.caseRef)}/${move}`, {
      as: { receipt: held.receipt },
      body: move === 'accept' ? { releaseName: true } : {},
    });
    // A second click on the same button finds the move made: the page shows where the case is now.
    if (!answer.ok && answer.status !== 409) throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
    visit.cookies.write(cookie, { ...held, done: answer.ok }, seconds);
    return redirect(visit.to('/transfer/status'));
  };

