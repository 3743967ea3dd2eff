import { Id, Instant } from '@umn/contracts';
import { LangQuery, listParam, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { transferModes } from '../../../domain/agreements/terms.ts';
import { transferStatuses } from '../../../domain/transfers/transfer-table.ts';
import { UnionAnswer } from '../../agreements/http/agreement-schemas.ts';
import { Language, line } from '../../organisations/http/organisation-schemas.ts';

const mode = z.enum(transferModes);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const text = z.string().trim().min(1).max(2000).optional().describe('For the member and the union itself; sealed at rest.');
const reason = z.string().trim().min(1).max(100);
const waitingFor = z.enum(['member', 'home', 'host', 'platform']);

/** As people type it; what it is not is answered like a case that is not there. */
export const CaseRefParam = z.string().min(1).max(40);

export const ViewQuery = z.strictObject({ ...LangQuery });

export const TransferQuery = z.strictObject({
  ...PageQuery,
  status: listParam(z.enum(transferStatuses)),
  waitingFor: listParam(waitingFor),
  side: z.enum(['home', 'host']).optional(),
  nextBy: Instant.optional().describe('Only cases whose state changes by itself until this instant.'),
});
export type TransferQuery = z.output<typeof TransferQuery>;

export const SubmitBody = z.strictObject({
  homeUnionId: Id,
  hostUnionId: Id,
  mode,
  consents: z.array(z.enum(['C1', 'C2'])).max(2).describe('C1: my home union may confirm my membership. C2: these facts may go to this host union.'),
  name: line(120),
  memberNumber: line(60),
  contact: z.strictObject({ channel: z.enum(['none', 'email']), address: z.email().max(254).optional() }),
  lang: Language.describe('The language of mail and of the texts consented to.'),
});
export type SubmitBody = z.output<typeof SubmitBody>;

export const SubmitAnswer = z
  .object({
    caseRef: z.string(),
    receipt: z.string().describe('Seven words, said once: the only key to the case.'),
    status: z.enum(transferStatuses),
    version: z.int().positive(),
  })
  .meta({ id: 'TransferReceipt' });
export type SubmitAnswer = z.output<typeof SubmitAnswer>;

const period = z.strictObject({ from: day, to: day.nullable(), kind: line(60) });

export const AttestBody = z.strictObject({
  periods: z.array(period).min(1).max(60),
  duesPaidUntil: day,
  standing: line(60),
  agreementHash: hash,
});
export type AttestBody = z.output<typeof AttestBody>;

export const ReasonBody = z.strictObject({ reason, text });
export type ReasonBody = z.output<typeof ReasonBody>;

/** A union names a reason of the agreement's list; a member who turns an offer down need not. */
export const DeclineBody = z.strictObject({ reason: reason.optional(), text });
export type DeclineBody = z.output<typeof DeclineBody>;

export const OfferBody = z.strictObject({
  kind: z.enum(['full', 'partial', 'temporary']),
  from: day,
  until: day.nullish(),
  attestationHash: hash,
  agreementHash: hash,
});
export type OfferBody = z.output<typeof OfferBody>;

export const AcceptBody = z.strictObject({ releaseName: z.boolean() });
export type AcceptBody = z.output<typeof AcceptBody>;

export const EmptyBody = z.strictObject({});

export const TransferAnswer = z
  .object({
    caseRef: z.string(),
    viewer: z.enum(['member', 'home', 'host']),
    status: z.enum(transferStatuses),
    mode,
    lang: z.string(),
    homeUnion: UnionAnswer,
    hostUnion: UnionAnswer,
    agreement: z.object({ id: Id, version: z.int().positive(), hash }),
    member: z.object({
      pseudonym: z.string(),
      name: z.string().nullable().describe('For the host union only once it is released to it.'),
      memberNumber: z.string().nullable(),
    }),
    attestation: z.object({ hash, at: Instant, periods: z.array(period), duesPaidUntil: day, standing: z.string() }).nullable(),
    offer: z.object({ kind: z.enum(['full', 'partial', 'temporary']), from: day, until: day.nullable(), at: Instant }).nullable(),
    reason: z.object({ by: z.enum(['home', 'host']), reason: z.string(), text: z.string().nullable() }).nullable(),
    steps: z.array(z.object({ at: Instant, what: z.string(), by: z.string() })),
    moves: z.array(z.string()).describe('What the caller may do now.'),
    waitingFor: waitingFor.nullable(),
    nextBy: Instant.nullable().describe('The instant at which the state changes by itself; null at an end.'),
    version: z.int().positive(),
  })
  .meta({ id: 'Transfer' });
export type TransferAnswer = z.output<typeof TransferAnswer>;
