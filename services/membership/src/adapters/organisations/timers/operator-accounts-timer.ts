import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Logger } from '@umn/platform/telemetry';
import { Timers } from '@umn/platform/timers';
import { SettleOperatorAccounts } from '../../../application/organisations/settle-operator-accounts.ts';

/** Makes the sign-in accounts follow the organisations, as soon as Keycloak is there. */
@Injectable()
export class OperatorAccountsTimer implements OnModuleInit {
  constructor(
    private readonly timers: Timers,
    private readonly settle: SettleOperatorAccounts,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timers.every('operator-accounts', 1000, async () => {
      for (const report of await this.settle.execute()) {
        if (report.outcome === 'done') this.logger.log('Operator accounts settled', { ...report });
        else this.logger.warn('Operator accounts not settled', { ...report });
      }
    });
  }
}
