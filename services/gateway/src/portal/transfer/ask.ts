import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { element } from '../web/element.ts';
import { page, redirect, type Answer } from '../web/answer.ts';
import type { FieldError } from '../web/errors.ts';
import type { Visit } from '../web/visit.ts';
import { answersOf, firstOpen, forgetAnswers, keepAnswers, mayAnswer, modes, type Answers, type Mode, type Question } from './answers.ts';
import { ConsentsPage, ContactPage, NamePage } from './person-pages.tsx';
import { StartPage } from './start-page.tsx';
import type { Union } from './transfer-api.ts';
import { HomePage, HostPage, ModePage } from './union-pages.tsx';
import { agreementBetween, agreementsInForce, homeUnions, hostUnions, type AgreementInForce, type Terms } from './unions.ts';

export const start = (visit: Visit): Answer => page(element(StartPage, { begun: answersOf(visit).home !== undefined }));

export function startAnew(visit: Visit): Answer {
  forgetAnswers(visit);
  return redirect(visit.to('/transfer/home'));
}

/** What the pages of a question may choose from. */
interface Ground {
  readonly agreements: readonly AgreementInForce[];
  readonly homes: readonly Union[];
  readonly hosts: readonly Union[];
  readonly modes: readonly Mode[];
  /** What applies between the two unions, once both are chosen. */
  readonly terms: Terms | undefined;
}

export async function groundOf(visit: Visit, answers: Answers): Promise<Ground> {
  const agreements = await agreementsInForce(visit);
  const between = answers.home && answers.host ? agreementBetween(agreements, answers.home, answers.host) : undefined;
  return {
    agreements,
    homes: homeUnions(agreements, visit.lang),
    hosts: answers.home ? hostUnions(agreements, answers.home, visit.lang) : [],
    modes: modes.filter((mode) => between?.version.terms.modes.includes(mode)),
    terms: between?.version.terms,
  };
}

const named = (unions: readonly Union[], id: string | undefined): Union => unions.find((union) => union.id === id) ?? { id: id ?? '', name: '' };

function pageOf(question: Question, ground: Ground, answers: Answers, errors: readonly FieldError[]): VNode {
  const home = named(ground.homes, answers.home);
  const host = named(ground.hosts, answers.host);
  switch (question) {
    case 'home':
      return element(HomePage, { unions: ground.homes, answers, errors });
    case 'host':
      return element(HostPage, { unions: ground.hosts, answers, errors, home });
    case 'mode':
      return element(ModePage, { modes: ground.modes, terms: ground.terms, answers, errors });
    case 'name':
      return element(NamePage, { answers, errors });
    case 'contact':
      return element(ContactPage, { answers, errors });
    case 'consents':
      return element(ConsentsPage, { answers, errors, home, host });
  }
}

/** A question's page; before its turn, the page whose turn it is. */
export const ask =
  (question: Question) =>
  async (visit: Visit): Promise<Answer> => {
    const answers = answersOf(visit);
    if (!mayAnswer(answers, question)) return redirect(visit.to(`/transfer/${firstOpen(answers)}`));
    return page(pageOf(question, await groundOf(visit, answers), answers, []));
  };

/** An answer read from the form: the answers as they are then, or what is wrong with it. */
type Read = { readonly answers: Answers } | { readonly typed: Answers; readonly errors: readonly FieldError[] };

function readAnswer(question: Question, visit: Visit, ground: Ground, answers: Answers): Read {
  const { form, t } = visit;
  const wrong = (field: string, typed: Answers = answers): Read => ({ typed, errors: [{ field, text: t(`transfer.${question}.error`) }] });
  switch (question) {
    case 'home': {
      const home = form.text('home');
      if (!ground.homes.some((union) => union.id === home)) return wrong('home');
      // Another home union opens other ways, and the consents name it.
      return { answers: home === answers.home ? answers : { ...without(answers, 'host', 'mode', 'consents'), home } };
    }
    case 'host': {
      const host = form.text('host');
      if (!ground.hosts.some((union) => union.id === host)) return wrong('host');
      return { answers: host === answers.host ? answers : { ...without(answers, 'mode', 'consents'), host } };
    }
    case 'mode': {
      const mode = ground.modes.find((one) => one === form.text('mode'));
      return mode ? { answers: { ...answers, mode } } : wrong('mode');
    }
    case 'name': {
      const typed = { ...answers, name: form.text('name').slice(0, 120), memberNumber: form.text('memberNumber').slice(0, 60) };
      const errors = (['name', 'memberNumber'] as const).filter((field) => !typed[field]).map((field) => ({ field, text: t(`transfer.name.error-${field}`) }));
      return errors.length > 0 ? { typed, errors } : { answers: typed };
    }
    case 'contact': {
      const channel = form.text('channel');
      const address = form.text('address').slice(0, 254);
      if (channel === 'none') return { answers: { ...without(answers, 'address'), channel } };
      if (channel !== 'email') return wrong('channel', { ...answers, address });
      if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address)) {
        return { typed: { ...answers, channel, address }, errors: [{ field: 'address', text: t('transfer.contact.error-address') }] };
      }
      return { answers: { ...answers, channel, address } };
    }
    case 'consents': {
      const consents = form.all('consents').filter((consent) => consent === 'C1' || consent === 'C2');
      return consents.length === 2 ? { answers: { ...answers, consents } } : wrong('consents', { ...answers, consents });
    }
  }
}

function without(answers: Answers, ...names: readonly (keyof Answers)[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name as keyof Answers))) as unknown as Answers;
}

/** Takes an answer and goes to the next open question, or to the check. */
export const answer =
  (question: Question) =>
  async (visit: Visit): Promise<Answer> => {
    const before = answersOf(visit);
    if (!mayAnswer(before, question)) return redirect(visit.to(`/transfer/${firstOpen(before)}`));
    const ground = await groundOf(visit, before);
    const read = readAnswer(question, visit, ground, before);
    if ('errors' in read) return page(pageOf(question, ground, read.typed, read.errors), 422);
    // Other answers are another request: the same key would be refused for them.
    keepAnswers(visit, { ...read.answers, key: randomUUID() });
    return redirect(visit.to(`/transfer/${firstOpen(read.answers)}`));
  };
