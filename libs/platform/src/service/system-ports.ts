import { randomUUID } from 'node:crypto';
import { Clock, Ids } from '@umn/kernel';

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

export class RandomIds extends Ids {
  override next(): string {
    return randomUUID();
  }
}
