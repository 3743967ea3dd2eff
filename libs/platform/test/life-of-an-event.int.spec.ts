import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Inject, Module, Post, Body, Get, Param, Patch, type DynamicModule } from '@nestjs/common';
import { ContactPointEdited, type DataOf, type ReceivedEvent } from '@umn/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import { Outbox, refuse, UnitOfWork } from '@umn/kernel';
import { commonConfig, type CommonConfig } from '@umn/platform/config';
import { Access, Endpoint, Idempotent, IfMatch } from '@umn/platform/http';
import { DeadLetters, EventSubscriber, OnEvent } from '@umn/platform/kafka';
import { PlatformModule } from '@umn/platform/service';
import { kafkaForTests, serviceToken, settle, startService, tokenFor, type RunningService } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { Schema, type Connection, type Model } from 'mongoose';
import { z } from 'zod';

const organisationId = randomUUID();
const handled: string[] = [];
let breakOn: string | undefined;

interface EffectRow {
  _id: string;
  times: number;
}

const effectSchema = new Schema<EffectRow>({ _id: String, times: Number }, { collection: 'effects', versionKey: false });

@Controller()
class Probe {
  readonly #outbox: Outbox;
  readonly #work: UnitOfWork;
  readonly #effects: Model<EffectRow>;

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(UnitOfWork) work: UnitOfWork, @Inject(getConnectionToken()) connection: Connection) {
    this.#outbox = outbox;
    this.#work = work;
    this.#effects = connection.model<EffectRow>('Effect', effectSchema);
  }

  @Post('api/v1/probes')
  @Access('public')
  @Idempotent()
  @Endpoint({ summary: 'Publish', status: 201, response: z.object({ id: z.string() }) })
  async publish(@Body({ schema: z.strictObject({ fail: z.boolean().optional() }) }) body: { fail?: boolean }): Promise<{ id: string; version: number }> {
    const id = randomUUID();
    await this.#work.run(async () => {
      await this.#outbox.append(ContactPointEdited.of({ contactPointId: id, organisationId, version: 1 }));
      if (body.fail) throw refuse('rule-broken', 'platform.invalid');
    });
    return { id, version: 1 };
  }

  @Get('api/v1/probes/:id')
  @Access({ roles: ['operator'] })
  @Endpoint({ summary: 'Read', response: z.object({}) })
  read(@Param('id', { schema: z.uuid() }) id: string): unknown {
    return { id };
  }

  @Patch('api/v1/probes/:id')
  @Access('public')
  @Endpoint({ summary: 'Change', response: z.object({}) })
  change(@IfMatch() version: number): unknown {
    return { version: version + 1 };
  }

  @Get('internal/probe')
  @Access({ services: ['events'] })
  inner(): unknown {
    return { ok: true };
  }

  @OnEvent(ContactPointEdited)
  async edited(event: ReceivedEvent<DataOf<typeof ContactPointEdited>>): Promise<void> {
    if (event.data.contactPointId === breakOn) throw new Error('always broken');
    await this.#effects.updateOne({ _id: event.data.contactPointId }, { $inc: { times: 1 } }, { upsert: true });
    handled.push(event.data.contactPointId);
  }
}

@Module({})
class ProbeModule {
  static with(config: CommonConfig): DynamicModule {
    return { module: ProbeModule, imports: [PlatformModule.forService({ name: 'directory', config })], controllers: [Probe] };
  }
}

let service: RunningService;

beforeAll(async () => {
  service = await startService({ name: 'directory', configSchema: z.object(commonConfig), moduleOf: (config) => ProbeModule.with(config) });
}, 60_000);

afterAll(async () => {
  await service?.stop();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/api/v1/probes`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

describe('the life of an integration event', () => {
  it('goes from the transaction to the handler, once, also when the request is repeated', async () => {
    const key = randomUUID();
    const first = (await (await post({}, { 'idempotency-key': key })).json()) as { id: string };
    const again = (await (await post({}, { 'idempotency-key': key })).json()) as { id: string };
    expect(again).toEqual(first);
    await settle('the handler', 15_000, async () => handled.includes(first.id));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(handled.filter((id) => id === first.id)).toHaveLength(1);
  });

  it('publishes nothing of what was rolled back', async () => {
    const before = handled.length;
    expect((await post({ fail: true }, { 'idempotency-key': randomUUID() })).status).toBe(422);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(handled).toHaveLength(before);
  });

  it('lays poison with the dead letters, with its reason, and goes on with the partition', async () => {
    const topic = `${service.namespace}directory.contact-point.v1`;
    const producer = kafkaForTests().producer();
    await producer.connect();
    const good = randomUUID();
    breakOn = randomUUID();
    const headers = (type: string) => ({ ce_specversion: '1.0', ce_id: randomUUID(), ce_type: type, ce_time: new Date().toISOString(), ce_source: '/test' });
    const known = 'directory.contact-point.edited';
    const data = (id: string) => JSON.stringify({ contactPointId: id, organisationId, version: 1 });
    await producer.send({
      topic,
      messages: [
        { partition: 0, key: 'k', value: '{"broken', headers: headers(known) },
        { partition: 0, key: 'k', value: '', headers: headers(known) },
        { partition: 0, key: 'k', value: null, headers: headers(known) },
        { partition: 0, key: 'k', value: '{"version":"one"}', headers: headers(known) },
        { partition: 0, key: 'k', value: data(good), headers: headers('directory.contact-point.evaporated') },
        { partition: 0, key: 'k', value: 'x'.repeat(900_000), headers: headers(known) },
        { partition: 0, value: data(good), headers: headers(known) },
        { partition: 0, key: 'k', value: data(good) },
        { partition: 0, key: 'k', value: data(breakOn), headers: headers(known) },
        { partition: 0, key: 'k', value: data(good), headers: headers(known) },
      ],
    });
    await producer.disconnect();
    await settle('the good one behind the poison', 10_000, async () => handled.includes(good));
    const { letters, total } = await service.app.get(DeadLetters).list();
    expect(total).toBe(9);
    expect(letters).toHaveLength(9);
    for (const letter of letters) expect(letter).toMatchObject({ topic, partition: 0, reason: expect.stringMatching(/.+/) });
    const broken = letters.find((letter) => letter.reason.includes('always broken'));
    const poisoned = breakOn;
    breakOn = undefined;
    const subscriber = service.app.get(EventSubscriber);
    await Promise.all([subscriber.replay(broken!._id), subscriber.replay(broken!._id).catch(() => undefined)]);
    await subscriber.replay(broken!._id);
    const effects = service.app.get<Connection>(getConnectionToken()).collection<EffectRow>('effects');
    expect(await effects.findOne({ _id: poisoned })).toEqual({ _id: poisoned, times: 1 });
  }, 40_000);
});

describe('the edge', () => {
  it('wants an Idempotency-Key and refuses another body under the same one', async () => {
    expect((await post({})).status).toBe(400);
    const key = randomUUID();
    await post({}, { 'idempotency-key': key });
    const other = await post({ fail: true }, { 'idempotency-key': key });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'platform.idempotency-key-reused' });
  });

  it('names the unknown field', async () => {
    const answer = await post({ admin: true }, { 'idempotency-key': randomUUID() });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'platform.invalid', errors: [{ field: 'admin', code: 'platform.field.unknown' }] });
  });

  it('refuses a parameter that the route would not read, and takes the language everywhere', async () => {
    const url = `${service.url}/api/v1/probes`;
    const send = (query: string) => fetch(`${url}?${query}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{}' });
    const answer = await send('lang=fr&colour=red');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'platform.invalid', errors: [{ field: 'colour', code: 'platform.field.unknown' }] });
    expect((await send('lang=fr-BE')).status).toBe(201);
    expect((await fetch(`${url}/${randomUUID()}?colour=red`)).status).toBe(401);
  });

  it('answers 415, 413 and 400 to what is not JSON', async () => {
    const url = `${service.url}/api/v1/probes`;
    expect((await fetch(url, { method: 'POST', body: new URLSearchParams({ a: '1' }) })).status).toBe(415);
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    expect((await fetch(url, { method: 'POST', headers, body: JSON.stringify({ x: 'y'.repeat(300_000) }) })).status).toBe(413);
    expect((await fetch(url, { method: 'POST', headers, body: '{"x":' })).status).toBe(400);
  });

  it('speaks of versions with ETag and If-Match', async () => {
    const url = `${service.url}/api/v1/probes/${randomUUID()}`;
    expect((await fetch(url, { method: 'PATCH' })).status).toBe(428);
    expect((await fetch(url, { method: 'PATCH', headers: { 'if-match': 'x' } })).status).toBe(400);
    const answer = await fetch(url, { method: 'PATCH', headers: { 'if-match': '"4"' } });
    expect(answer.headers.get('etag')).toBe('"5"');
  });

  it('tells signing in from being allowed, and services from people', async () => {
    const url = `${service.url}/api/v1/probes/${randomUUID()}`;
    const none = await fetch(url);
    expect(none.status).toBe(401);
    expect(none.headers.get('www-authenticate')).toContain('Bearer');
    expect((await fetch(url, { headers: { authorization: `Bearer ${await tokenFor('lombardia.officer')}` } })).status).toBe(200);
    expect((await fetch(url, { headers: { authorization: `Bearer ${await serviceToken('events')}` } })).status).toBe(403);
    const inner = `${service.url}/internal/probe`;
    expect((await fetch(inner, { headers: { authorization: `Bearer ${await serviceToken('events')}` } })).status).toBe(200);
    expect((await fetch(inner, { headers: { authorization: `Bearer ${await serviceToken('membership')}` } })).status).toBe(403);
    expect((await fetch(inner, { headers: { authorization: `Bearer ${await tokenFor('lombardia.officer')}` } })).status).toBe(403);
  });
});
