import { EventPattern } from '@nestjs/microservices';
import type { IntegrationEventContract } from '@umn/contracts';

/**
 * Subscribes a controller's method to integration events. It is called inside a unit of work together with
 * the inbox row, so its effect and "seen" are one. It stores and returns (3 s at most); what takes longer
 * belongs to the queue. Throwing `unavailable` tries again later; any other error a few times, then dead letter.
 */
export const OnEvent = (...contracts: readonly Pick<IntegrationEventContract, 'type'>[]): MethodDecorator =>
  EventPattern(contracts.map((contract) => contract.type) as unknown as string) as MethodDecorator;
