import { element } from '../web/element.ts';
import { page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { errorsOf } from '../web/errors.ts';
import type { Visit } from '../web/visit.ts';
import { answersOf, firstOpen, forgetAnswers, type Answers } from './answers.ts';
import { groundOf } from './ask.ts';
import { CheckPage } from './check-page.tsx';
import { DonePage, ShownAlreadyPage } from './done-page.tsx';
import type { TransferCreated } from './transfer-api.ts';

const receiptCookie = 'umn_receipt';
/** Between the sending and the page that shows the words lies one redirect. */
const receiptSeconds = 120;

async function checkPage(visit: Visit, answers: Answers, errors: readonly { text: string }[] = [], status = 200): Promise<Answer> {
  const ground = await groundOf(visit, answers);
  const home = ground.homes.find((union) => union.id === answers.home);
  const host = ground.hosts.find((union) => union.id === answers.host);
  // The agreement may have ended since the union was chosen.
  if (!home) return redirect(visit.to('/transfer/home'));
  if (!host) return redirect(visit.to('/transfer/host'));
  return page(element(CheckPage, { answers, home, host, errors }), status);
}

export async function check(visit: Visit): Promise<Answer> {
  const answers = answersOf(visit);
  const open = firstOpen(answers);
  return open === 'check' ? checkPage(visit, answers) : redirect(visit.to(`/transfer/${open}`));
}

/** Sends the request. The receipt goes to the next page in a sealed cookie, and from there nowhere. */
export async function send(visit: Visit): Promise<Answer> {
  const answers = answersOf(visit);
  const open = firstOpen(answers);
  if (open !== 'check') return redirect(visit.to(`/transfer/${open}`));
  const sent = await visit.call<TransferCreated>('POST', '/transfers', {
    idempotencyKey: answers.key,
    body: {
      homeUnionId: answers.home,
      hostUnionId: answers.host,
      mode: answers.mode,
      consents: answers.consents,
      name: answers.name,
      memberNumber: answers.memberNumber,
      contact: answers.channel === 'email' ? { channel: 'email', address: answers.address } : { channel: 'none' },
      lang: visit.lang,
    },
  });
  if (sent.ok) {
    forgetAnswers(visit);
    visit.cookies.write(receiptCookie, { caseRef: sent.body.caseRef, receipt: sent.body.receipt }, receiptSeconds);
    return redirect(visit.to('/transfer/done'));
  }
  if ([400, 409, 422].includes(sent.status)) return checkPage(visit, answers, errorsOf(sent.body), sent.status);
  throw new ProblemMet(sent.status, sent.body, sent.headers['retry-after']);
}

/** Shows the case's reference and the seven words, once. */
export function done(visit: Visit): Answer {
  const shown = visit.cookies.read<{ caseRef: string; receipt: string }>(receiptCookie);
  if (!shown) return page(element(ShownAlreadyPage, {}));
  visit.cookies.clear(receiptCookie);
  return page(element(DonePage, shown));
}
