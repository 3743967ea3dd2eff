import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Logger } from '@umn/platform/telemetry';
import { Timers } from '@umn/platform/timers';
import { RunActivations } from '../../../application/transfers/run-activations.ts';
import { RunCaseTimers } from '../../../application/transfers/run-case-timers.ts';

/** Drives what happens to cases without anybody: activations first, then deadlines and reminders. */
@Injectable()
export class TransferTimers implements OnModuleInit {
  constructor(
    private readonly timers: Timers,
    private readonly activations: RunActivations,
    private readonly caseTimers: RunCaseTimers,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timers.every('transfer-activations', 500, async () => {
      this.#report('Activations stopped', await this.activations.execute());
    });
    this.timers.every('transfer-timers', 2000, async () => {
      this.#report('Case timers failed', await this.caseTimers.execute());
    });
  }

  #report(what: string, transferIds: readonly string[]): void {
    if (transferIds.length > 0) this.logger.warn(`${what}; they are tried again`, { transferIds });
  }
}
