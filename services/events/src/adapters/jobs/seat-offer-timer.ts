import { Injectable } from '@nestjs/common';
import { Timers } from '@umn/platform/timers';
import { ExpireSeatOffers } from '../../application/expire-seat-offers.ts';

/** Looks for seat offers whose time is over. What is due is in the database, so a missed look is made up by the next. */
@Injectable()
export class SeatOfferTimer {
  constructor(timers: Timers, expire: ExpireSeatOffers) {
    timers.every('seat-offers', 2000, () => expire.run());
  }
}
