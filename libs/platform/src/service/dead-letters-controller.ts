import { Controller, Get, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { z } from 'zod';
import type { ServiceName } from '../config/index.ts';
import { Access, Endpoint, pageOf, PageQuery } from '../http/index.ts';
import { DeadLetters, EventSubscriber } from '../kafka/index.ts';

const DeadLetterFacts = z
  .object({
    id: z.string(),
    type: z.string().nullable(),
    topic: z.string(),
    partition: z.int(),
    offset: z.string(),
    reason: z.string(),
    at: z.date().or(z.iso.datetime()),
    replayedAt: z.date().or(z.iso.datetime()).nullable(),
  })
  .meta({ id: 'DeadLetter' });

const DeadLettersQuery = z.strictObject(PageQuery);

const idForm = z.string().regex(/^[\w.|-]{1,400}$/);

/** The integration events that a service gave up on, for admins: which, why, and once more. */
export function deadLettersControllerOf(service: ServiceName): Type {
  @Controller(`api/v1/dead-letters/${service}`)
  @Access({ roles: ['admin'] })
  class DeadLettersController {
    readonly #letters: DeadLetters;
    readonly #subscriber: EventSubscriber;

    constructor(@Inject(DeadLetters) letters: DeadLetters, @Inject(EventSubscriber) subscriber: EventSubscriber) {
      this.#letters = letters;
      this.#subscriber = subscriber;
    }

    @Get()
    @Endpoint({ summary: `Integration events that ${service} gave up on, newest first`, response: pageOf(DeadLetterFacts) })
    async list(@Query({ schema: DeadLettersQuery }) { page, perPage }: z.output<typeof DeadLettersQuery>): Promise<unknown> {
      const { letters, total } = await this.#letters.list(page, perPage);
      const items = letters.map(({ _id, headers, topic, partition, offset, reason, at, replayedAt }) => ({
        id: _id,
        type: headers['ce_type'] ?? null,
        topic,
        partition,
        offset,
        reason,
        at,
        replayedAt,
      }));
      return { items, total, page, perPage };
    }

    @Post(':id/replay')
    @Endpoint({
      summary: `Hand one to ${service} again; any number of replays has one effect`,
      response: z.object({ status: z.literal('replayed') }),
      refusals: ['platform.dead-letter-unreadable'],
    })
    async replay(@Param('id', { schema: idForm }) id: string): Promise<{ status: 'replayed' }> {
      await this.#subscriber.replay(id);
      return { status: 'replayed' };
    }
  }
  Object.defineProperty(DeadLettersController, 'name', { value: `${service[0]?.toUpperCase()}${service.slice(1)}DeadLettersController` });
  return DeadLettersController;
}
