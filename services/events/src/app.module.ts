import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule } from '@umn/platform/service';
import { OrganisationsConsumer } from './adapters/kafka/organisations.consumer.ts';
import { AudienceController } from './adapters/http/audience.controller.ts';
import { EventsController } from './adapters/http/events.controller.ts';
import { MlpsController } from './adapters/http/mlps.controller.ts';
import { RegistrationsController } from './adapters/http/registrations.controller.ts';
import { SeatOfferTimer } from './adapters/jobs/seat-offer-timer.ts';
import { MongoEventStore } from './adapters/mongo/mongo-event.store.ts';
import { MongoMlpStore } from './adapters/mongo/mongo-mlp.store.ts';
import { MongoOrganisationStore } from './adapters/mongo/mongo-organisation.store.ts';
import { MongoRegistrationStore } from './adapters/mongo/mongo-registration.store.ts';
import { MongoSeatingStore } from './adapters/mongo/mongo-seating.store.ts';
import { ChangeEvent } from './application/change-event.ts';
import { DraftEvent } from './application/draft-event.ts';
import { ExpireSeatOffers } from './application/expire-seat-offers.ts';
import { KeepOrganisation } from './application/keep-organisation.ts';
import { MoveRegistration } from './application/move-registration.ts';
import { RecordSeatMoves } from './application/record-seat-moves.ts';
import { RegisterForEvent } from './application/register-for-event.ts';
import { SeatOfferLength } from './application/seat-offer-length.ts';
import { seatOfferMilliseconds, type Config } from './config.ts';
import { LoadDemo } from './demo/load-demo.ts';
import { RemoveDemo } from './demo/remove-demo.ts';
import { EventStore } from './domain/event.store.ts';
import { MlpStore } from './domain/mlp.store.ts';
import { OrganisationStore } from './domain/organisation.store.ts';
import { RegistrationStore } from './domain/registration.store.ts';
import { SeatingStore } from './domain/seating.store.ts';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forService({ name: 'events', config })],
      controllers: [EventsController, RegistrationsController, MlpsController, AudienceController, OrganisationsConsumer],
      providers: [
        { provide: SeatOfferLength, useValue: new SeatOfferLength(seatOfferMilliseconds(config)) },
        DraftEvent,
        ChangeEvent,
        RegisterForEvent,
        MoveRegistration,
        ExpireSeatOffers,
        RecordSeatMoves,
        KeepOrganisation,
        SeatOfferTimer,
        LoadDemo,
        RemoveDemo,
        { provide: EventStore, useClass: MongoEventStore },
        { provide: SeatingStore, useClass: MongoSeatingStore },
        { provide: RegistrationStore, useClass: MongoRegistrationStore },
        { provide: OrganisationStore, useClass: MongoOrganisationStore },
        { provide: MlpStore, useClass: MongoMlpStore },
      ],
    };
  }
}
