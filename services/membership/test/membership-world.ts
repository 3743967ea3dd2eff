import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { startService, tokenFor, type RunningService } from '@umn/testing';
import type { Connection } from 'mongoose';
import { AppModule } from '../src/app.module.ts';
import { configSchema } from '../src/config.ts';
import { LoadDemo } from '../src/demo/load-demo.ts';

export const demoFolder = join(import.meta.dirname, '../../../infra/demo-data');

export const organisations = JSON.parse(readFileSync(join(demoFolder, 'organisations.json'), 'utf8')) as { id: string; slug: string; name: string }[];

export const idOf = (slug: string): string => {
  const found = organisations.find((one) => one.slug === slug);
  if (!found) throw new Error(`no demonstration organisation ${slug}`);
  return found.id;
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

export interface World {
  readonly service: RunningService;
  readonly connection: Connection;
  ask(method: string, path: string, options?: { as?: string; receipt?: string; token?: string; body?: unknown; key?: string; lang?: string }): Promise<Answer>;
  stop(): Promise<void>;
}

/** The service on real servers with the demonstration data, in a namespace of its own. */
export async function membershipWorld(environment: Record<string, string> = {}, namespace?: string): Promise<World> {
  const service = await startService({
    name: 'membership',
    configSchema,
    moduleOf: (config) => AppModule.with(config),
    ...(namespace === undefined ? {} : { namespace }),
    environment: { MEMBERSHIP_KEY: randomBytes(32).toString('base64'), ...environment },
  });
  await service.app.get(LoadDemo).execute(demoFolder);
  return {
    service,
    connection: service.app.get<Connection>(getConnectionToken()),
    ask: async (method, path, { as, receipt, token, body, key, lang } = {}) => {
      const bearer = token ?? (as === undefined ? undefined : await tokenFor(as));
      const response = await fetch(`${service.url}${path}`, {
        method,
        headers: {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(receipt === undefined ? {} : { authorization: `Receipt ${receipt}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(lang === undefined ? {} : { 'accept-language': lang }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    stop: () => service.stop(),
  };
}

export const submission = (changes: object = {}): object => ({
  homeUnionId: idOf('lombardia'),
  hostUnionId: idOf('wallonie'),
  mode: 'full',
  consents: ['C1', 'C2'],
  name: 'Amina Canary',
  memberNumber: 'LOM-4711',
  contact: { channel: 'email', address: 'amina.canary@example.org' },
  lang: 'ar',
  ...changes,
});

export interface Submitted {
  readonly caseRef: string;
  readonly receipt: string;
  readonly path: string;
}

export async function submit(world: World, changes: object = {}): Promise<Submitted> {
  const { status, body } = await world.ask('POST', '/api/v1/transfers', { body: submission(changes), key: randomUUID() });
  if (status !== 201) throw new Error(`submitting answered ${status}: ${JSON.stringify(body)}`);
  return { caseRef: body.caseRef, receipt: body.receipt, path: `/api/v1/transfers/${body.caseRef}` };
}

export const statement = (agreementHash: string, changes: object = {}): object => ({
  periods: [{ from: '2015-03-01', to: null, kind: 'full' }],
  duesPaidUntil: '2026-12-31',
  standing: 'good',
  agreementHash,
  ...changes,
});

/** Attests as the home union's officer; answers the host's view. */
export async function attested(world: World, { path }: Submitted): Promise<any> {
  const view = await world.ask('GET', path, { as: 'lombardia.officer' });
  const answer = await world.ask('POST', `${path}/attest`, { as: 'lombardia.officer', body: statement(view.body.agreement.hash) });
  if (answer.status !== 200) throw new Error(`attesting answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return (await world.ask('GET', path, { as: 'wallonie.officer' })).body;
}

export const anOffer = (view: any, changes: object = {}): object => ({
  kind: 'full',
  from: '2027-01-01',
  attestationHash: view.attestation.hash,
  agreementHash: view.agreement.hash,
  ...changes,
});

export async function offered(world: World, submitted: Submitted, changes: object = {}): Promise<void> {
  const view = await attested(world, submitted);
  const answer = await world.ask('POST', `${submitted.path}/offer`, { as: 'wallonie.officer', body: anOffer(view, changes) });
  if (answer.status !== 200) throw new Error(`offering answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
