const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => seconds(count * 60);
const hours = (count: number): number => minutes(count * 60);

/** How long we try. All times in milliseconds, on wall time: they have nothing to do with the domain's clock. */
export interface DeliveryPolicy {
  /** How long a worker may hold a notice. Longer than an SMTP exchange may take, or a mail would go out twice without a crash. */
  readonly lease: number;
  /** Waits after the first, second, … 4xx answer. When they are used up the notice is dead. */
  readonly deferrals: readonly number[];
  /** Waits while the server is away; the last one repeats. Short, because all must be caught up a minute after its return. */
  readonly absences: readonly number[];
  /** A notice this old is not worth sending any more. */
  readonly lifetime: number;
}

export const deliveryPolicy: DeliveryPolicy = {
  lease: seconds(40),
  deferrals: [seconds(10), seconds(30), minutes(2), minutes(10), minutes(30), hours(2), hours(6), hours(12)],
  absences: [seconds(2), seconds(5), seconds(10), seconds(20)],
  lifetime: hours(72),
};
