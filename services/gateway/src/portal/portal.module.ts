import { Module } from '@nestjs/common';
import { AdminController } from './admin/admin.controller.ts';
import { AssetsController } from './assets.controller.ts';
import { Assets } from './assets.ts';
import { DesksController } from './desks/desks.controller.ts';
import { EventsController } from './events/events.controller.ts';
import { HomeController } from './home/home.controller.ts';
import { OperatorController } from './operator/operator.controller.ts';
import { LostController } from './plain/lost.controller.ts';
import { PlainController } from './plain/plain.controller.ts';
import { StatusController } from './transfer/status.controller.ts';
import { TransferController } from './transfer/transfer.controller.ts';
import { Portal } from './web/portal.ts';

/** Every page of the portal. Order counts: a case's status before the questions, the lost last. */
@Module({
  controllers: [
    AssetsController,
    HomeController,
    DesksController,
    StatusController,
    TransferController,
    EventsController,
    OperatorController,
    AdminController,
    PlainController,
    LostController,
  ],
  providers: [Assets, Portal],
})
export class PortalModule {}
