import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule } from '@umn/platform/service';
import { AgreementsController } from './adapters/agreements/http/agreements.controller.ts';
import { AgreementMongoStore } from './adapters/agreements/mongo/agreement-mongo-store.ts';
import { CharterMongoStore } from './adapters/agreements/mongo/charter-mongo-store.ts';
import { OrganisationsController } from './adapters/organisations/http/organisations.controller.ts';
import { KeycloakOperatorAccounts } from './adapters/organisations/keycloak/keycloak-operator-accounts.ts';
import { AccountWorkMongoStore } from './adapters/organisations/mongo/account-work-mongo-store.ts';
import { OrganisationMongoStore } from './adapters/organisations/mongo/organisation-mongo-store.ts';
import { OperatorAccountsTimer } from './adapters/organisations/timers/operator-accounts-timer.ts';
import { AudienceController } from './adapters/transfers/http/audience.controller.ts';
import { TransferMovesController } from './adapters/transfers/http/transfer-moves.controller.ts';
import { TransfersController } from './adapters/transfers/http/transfers.controller.ts';
import { CaseSeal } from './adapters/transfers/mongo/case-seal.ts';
import { ReceiptLimit, ReceiptMongoStore } from './adapters/transfers/mongo/receipt-mongo-store.ts';
import { TransferMongoStore } from './adapters/transfers/mongo/transfer-mongo-store.ts';
import { TransferTimers } from './adapters/transfers/timers/transfer-timers.ts';
import { EnterAgreement } from './application/agreements/enter-agreement.ts';
import { DecideAdmission } from './application/organisations/decide-admission.ts';
import { EnterOrganisation } from './application/organisations/enter-organisation.ts';
import { SettleOperatorAccounts } from './application/organisations/settle-operator-accounts.ts';
import { AcceptOffer } from './application/transfers/accept-offer.ts';
import { AttestTransfer } from './application/transfers/attest-transfer.ts';
import { CaseDesk } from './application/transfers/case-desk.ts';
import { DeclineTransfer } from './application/transfers/decline-transfer.ts';
import { ListTransfers } from './application/transfers/list-transfers.ts';
import { OfferTransfer } from './application/transfers/offer-transfer.ts';
import { PinnedTerms } from './application/transfers/pinned-terms.ts';
import { RefuseTransfer } from './application/transfers/refuse-transfer.ts';
import { RunActivations } from './application/transfers/run-activations.ts';
import { RunCaseTimers } from './application/transfers/run-case-timers.ts';
import { ShowTransfer } from './application/transfers/show-transfer.ts';
import { SubmitTransfer } from './application/transfers/submit-transfer.ts';
import { TransferAudience } from './application/transfers/transfer-audience.ts';
import { WithdrawTransfer } from './application/transfers/withdraw-transfer.ts';
import type { Config } from './config.ts';
import { LoadDemo } from './demo/load-demo.ts';
import { RemoveDemo } from './demo/remove-demo.ts';
import { AgreementStore, CharterStore } from './domain/agreements/agreement-store.ts';
import { AccountWorkStore } from './domain/organisations/account-work.ts';
import { OperatorAccounts } from './domain/organisations/operator-accounts.ts';
import { OrganisationStore } from './domain/organisations/organisation-store.ts';
import { ReceiptStore } from './domain/transfers/receipt-store.ts';
import { TransferStore } from './domain/transfers/transfer-store.ts';

const organisations = [
  EnterOrganisation,
  DecideAdmission,
  SettleOperatorAccounts,
  OperatorAccountsTimer,
  { provide: OrganisationStore, useClass: OrganisationMongoStore },
  { provide: AccountWorkStore, useClass: AccountWorkMongoStore },
  { provide: OperatorAccounts, useClass: KeycloakOperatorAccounts },
];

const agreements = [
  EnterAgreement,
  { provide: AgreementStore, useClass: AgreementMongoStore },
  { provide: CharterStore, useClass: CharterMongoStore },
];

const transfers = (config: Config) => [
  SubmitTransfer,
  AttestTransfer,
  RefuseTransfer,
  OfferTransfer,
  DeclineTransfer,
  AcceptOffer,
  WithdrawTransfer,
  ListTransfers,
  ShowTransfer,
  TransferAudience,
  RunActivations,
  RunCaseTimers,
  CaseDesk,
  PinnedTerms,
  TransferTimers,
  { provide: CaseSeal, useValue: new CaseSeal(config.MEMBERSHIP_KEY) },
  { provide: ReceiptLimit, useValue: new ReceiptLimit(config.RECEIPT_ATTEMPTS, config.RECEIPT_WINDOW_SECONDS * 1000) },
  { provide: TransferStore, useClass: TransferMongoStore },
  { provide: ReceiptStore, useClass: ReceiptMongoStore },
];

/** Organisations and their admission, the agreements between unions, and the cases of members who move. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forService({ name: 'membership', config })],
      controllers: [OrganisationsController, AgreementsController, TransfersController, TransferMovesController, AudienceController],
      providers: [...organisations, ...agreements, ...transfers(config), LoadDemo, RemoveDemo],
    };
  }
}
