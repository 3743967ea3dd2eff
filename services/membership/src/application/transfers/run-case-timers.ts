import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@umn/kernel';
import { runTimer } from '../../domain/transfers/transfer-timers.ts';
import { TransferStore } from '../../domain/transfers/transfer-store.ts';
import { CaseDesk } from './case-desk.ts';

const batch = 50;

/** What time does to the cases: reminders, and the ends that keep every case from hanging. */
@Injectable()
export class RunCaseTimers {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: CaseDesk,
    private readonly transfers: TransferStore,
  ) {}

  /** Runs until nothing is due. Answers the ids of cases that could not be moved, for the log. */
  async execute(): Promise<readonly string[]> {
    const failed = new Set<string>();
    for (;;) {
      const due = (await this.transfers.dueTimers(this.clock.now(), batch + failed.size)).filter((id) => !failed.has(id));
      if (due.length === 0) return [...failed];
      for (const id of due) {
        try {
          if (!(await this.one(id))) failed.add(id);
        } catch {
          failed.add(id);
        }
      }
    }
  }

  private async one(id: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const transfer = await this.transfers.findById(id);
      const moved = transfer && runTimer(transfer, this.clock.now());
      if (moved) await this.desk.keep(moved);
      return Boolean(moved);
    });
  }
}
