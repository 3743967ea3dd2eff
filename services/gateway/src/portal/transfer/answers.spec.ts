import { describe, expect, it } from '@jest/globals';
import { before, firstOpen, mayAnswer, questions, type Answers } from './answers.ts';
import { receiptOf } from './status.ts';

const all: Answers = { key: 'k', home: 'h', host: 's', mode: 'full', name: 'n', memberNumber: 'm', channel: 'none', consents: ['C1', 'C2'] };

describe('the questions of a transfer', () => {
  it('are asked in their order, and then checked', () => {
    expect(firstOpen({ key: 'k' })).toBe('home');
    expect(firstOpen({ key: 'k', home: 'h' })).toBe('host');
    expect(firstOpen(all)).toBe('check');
    expect(questions.map((question) => before(question))).toEqual(['/transfer', '/transfer/home', '/transfer/host', '/transfer/mode', '/transfer/name', '/transfer/contact']);
  });

  it('cannot be reached before their turn', () => {
    expect(mayAnswer({ key: 'k', home: 'h' }, 'host')).toBe(true);
    expect(mayAnswer({ key: 'k', home: 'h' }, 'consents')).toBe(false);
  });

  it('are not done with one consent, or with mail without an address', () => {
    expect(firstOpen({ ...all, consents: ['C1'] })).toBe('consents');
    expect(firstOpen({ ...all, consents: ['C1', 'C1'] })).toBe('consents');
    expect(firstOpen({ ...all, channel: 'email' })).toBe('contact');
  });
});

describe('seven words', () => {
  it('are read however they are typed', () => {
    for (const typed of ['One-two-three-four-five-six-seven', ' one two  three,four five\nsix seven ', 'one – two three four five six seven.']) {
      expect(receiptOf(typed)).toBe('one-two-three-four-five-six-seven');
    }
  });
});
