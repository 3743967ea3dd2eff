/** How long a freed seat is kept for the first in line (configuration; 48 hours unless said otherwise). */
export class SeatOfferLength {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
}
