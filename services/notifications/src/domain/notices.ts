import type { Notice } from './notice.ts';
import type { NoticeState } from './notice.table.ts';

/** A notice without anything personal. */
export type NoticeSummary = Pick<Notice, 'id' | 'eventId' | 'about' | 'template' | 'lang' | 'state' | 'attempts' | 'createdAt' | 'endedAt' | 'reason'>;

/** The notices of the platform. Correctness lives here, not in the queue of jobs. */
export abstract class Notices {
  /** Adds what is not there yet, by event, recipient and template. */
  abstract add(notices: readonly Notice[]): Promise<void>;

  /** Whether an integration event was already turned into notices; all notices of one event are written at once. */
  abstract knowEvent(eventId: string): Promise<boolean>;

  /** The newest notices in a state, at most `limit`. */
  abstract newest(state: NoticeState, limit: number): Promise<readonly NoticeSummary[]>;

  abstract find(id: string): Promise<Notice | undefined>;

  /** Writes `after` only where the stored notice is still at `before`'s revision; says whether it did. */
  abstract replace(before: Notice, after: Notice): Promise<boolean>;

  /** Ids of at most `limit` notices to be handed to workers now, the longest waiting first. */
  abstract waitingForWorkers(now: Date, limit: number): Promise<readonly string[]>;

  /** Notices just handed over are not handed over again before `until`, unless they change. */
  abstract handedOver(ids: readonly string[], until: Date): Promise<void>;
}
