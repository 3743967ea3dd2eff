/** The state machine of an event. `held` and `closed` belong to what comes after an event and have no moves yet. */
export const eventStatuses = ['draft', 'published', 'cancelled', 'held', 'closed'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export type EventMove = 'edit' | 'publish' | 'cancel';

/** Each move is the organiser's or an admin's. */
export const eventTable: Readonly<Record<EventStatus, Readonly<Partial<Record<EventMove, EventStatus>>>>> = {
  draft: { edit: 'draft', publish: 'published' },
  published: { edit: 'published', cancel: 'cancelled' },
  cancelled: {},
  held: {},
  closed: {},
};
