import type { PageOf } from '../organisations/organisation-store.ts';
import type { TransferCase } from './transfer-case.ts';
import type { TransferStatus } from './transfer-table.ts';

/** What a union's officers may narrow their list by. */
export interface CaseFilter {
  readonly statuses: readonly TransferStatus[];
  readonly waitingFor: readonly ('member' | 'home' | 'host' | 'platform')[];
  readonly side: 'home' | 'host' | null;
  /** Only cases whose state changes by itself before this instant. */
  readonly dueBefore: Date | null;
}

export abstract class TransferStore {
  /** A case of the given union, as home or as host; anybody else's is as if it were not there. */
  abstract findFor(unionId: string, caseRef: string): Promise<TransferCase | null>;
  /** For the member only, after the receipt was checked. */
  abstract findForReceiptHolder(caseRef: string): Promise<TransferCase | null>;
  /** For timers, activation and the other services of the platform, which act for no union. */
  abstract findById(id: string): Promise<TransferCase | null>;
  abstract listFor(unionId: string, filter: CaseFilter, page: number, perPage: number): Promise<PageOf<TransferCase>>;
  abstract add(transfer: TransferCase): Promise<void>;
  /** Writes the next version over the one before it; a concurrent move is refused as `membership.changed-meanwhile`. */
  abstract replace(transfer: TransferCase): Promise<void>;
  /** Ids of cases whose timer has something to do at `now`, the longest due first. */
  abstract dueTimers(now: Date, limit: number): Promise<readonly string[]>;
  /** Ids of cases whose activation is not finished. */
  abstract activating(limit: number): Promise<readonly string[]>;
  /** Removes the cases between the given unions; answers their references. */
  abstract removeBetween(unionIds: readonly string[]): Promise<readonly string[]>;
}
