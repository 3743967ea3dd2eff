/** `sent` and `dead` are the ends: nothing leaves them, and nothing personal is left in them. */
export const noticeStates = ['queued', 'sending', 'sent', 'dead'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Who moves: a worker claims; what the mail server answered decides the rest. */
export const noticeMoves = ['claim', 'deliver', 'put-off', 'reject', 'give-up'] as const;
export type NoticeMove = (typeof noticeMoves)[number];

/** The whole life of a notice. `sending` can be claimed again once its lease ended: its worker died. */
export const noticeTable: Readonly<Record<NoticeState, Readonly<Partial<Record<NoticeMove, NoticeState>>>>> = {
  queued: { claim: 'sending' },
  sending: { claim: 'sending', deliver: 'sent', 'put-off': 'queued', reject: 'dead', 'give-up': 'dead' },
  sent: {},
  dead: {},
};

export const nextState = (state: NoticeState, move: NoticeMove): NoticeState | undefined => noticeTable[state][move];
