import { randomUUID } from 'node:crypto';
import type { Visit } from '../web/visit.ts';

export const modes = ['full', 'partial', 'temporary', 'guest'] as const;
export type Mode = (typeof modes)[number];

/** A member's answers so far. They travel in a sealed cookie of the member's own browser and are kept nowhere else. */
export interface Answers {
  /** Makes sending twice the same as sending once. */
  readonly key: string;
  readonly home?: string;
  readonly host?: string;
  readonly mode?: Mode;
  readonly name?: string;
  readonly memberNumber?: string;
  readonly channel?: 'none' | 'email';
  readonly address?: string;
  readonly consents?: readonly string[];
}

const cookie = 'umn_transfer';
/** An hour without going on, and the browser forgets the answers. */
const seconds = 3600;

export const answersOf = (visit: Visit): Answers => visit.cookies.read<Answers>(cookie) ?? { key: randomUUID() };

export const keepAnswers = (visit: Visit, answers: Answers): void => visit.cookies.write(cookie, answers, seconds);

export const forgetAnswers = (visit: Visit): void => visit.cookies.clear(cookie);

/** The questions in their order, each a page of its own. */
export const questions = ['home', 'host', 'mode', 'name', 'contact', 'consents'] as const;
export type Question = (typeof questions)[number];

const answered: Readonly<Record<Question, (answers: Answers) => boolean>> = {
  home: (answers) => answers.home !== undefined,
  host: (answers) => answers.host !== undefined,
  mode: (answers) => answers.mode !== undefined,
  name: (answers) => answers.name !== undefined && answers.memberNumber !== undefined,
  contact: (answers) => answers.channel === 'none' || (answers.channel === 'email' && answers.address !== undefined),
  consents: (answers) => answers.consents?.includes('C1') === true && answers.consents.includes('C2'),
};

/** The first question without an answer; `check` when there is none left. */
export const firstOpen = (answers: Answers): Question | 'check' => questions.find((question) => !answered[question](answers)) ?? 'check';

/** Whether every question before this one is answered: a page cannot be reached by its address alone. */
export const mayAnswer = (answers: Answers, question: Question): boolean => questions.slice(0, questions.indexOf(question)).every((one) => answered[one](answers));

/** The question before; the start page before the first. */
export const before = (question: Question | 'check'): string => {
  const at = question === 'check' ? questions.length : questions.indexOf(question);
  return at === 0 ? '/transfer' : `/transfer/${questions[at - 1]}`;
};
