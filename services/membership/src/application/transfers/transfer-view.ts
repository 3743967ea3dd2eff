import type { Organisation } from '../../domain/organisations/organisation.ts';
import { statusOf, type AttestedFacts, type Offer, type StepName } from '../../domain/transfers/transfer-case.ts';
import { nextBy } from '../../domain/transfers/transfer-timers.ts';
import { movesOf, openState, type MoveName, type Mover, type TransferStatus } from '../../domain/transfers/transfer-table.ts';
import type { TransferMode } from '../../domain/agreements/terms.ts';
import type { OpenCase, Side } from './case-desk.ts';

interface UnionView {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** A case as one party sees it. The host union reads a pseudonym until the name is released to it. */
export interface TransferView {
  readonly caseRef: string;
  readonly viewer: Side;
  readonly status: TransferStatus;
  readonly mode: TransferMode;
  readonly lang: string;
  readonly homeUnion: UnionView;
  readonly hostUnion: UnionView;
  readonly agreement: { readonly id: string; readonly version: number; readonly hash: string };
  readonly member: { readonly pseudonym: string; readonly name: string | null; readonly memberNumber: string | null };
  readonly attestation: ({ readonly hash: string; readonly at: string } & AttestedFacts) | null;
  readonly offer: (Pick<Offer, 'kind' | 'from' | 'until'> & { readonly at: string }) | null;
  readonly reason: { readonly by: 'home' | 'host'; readonly reason: string; readonly text: string | null } | null;
  readonly steps: readonly { readonly at: string; readonly what: StepName; readonly by: Mover }[];
  readonly moves: readonly MoveName[];
  readonly waitingFor: 'member' | 'home' | 'host' | 'platform' | null;
  readonly nextBy: string | null;
  readonly version: number;
}

/** `unions` must hold both unions of the case. */
export function viewOf({ transfer, side, mayMove }: OpenCase, unions: readonly Organisation[]): TransferView {
  const status = statusOf(transfer);
  const { homeSide, hostSide, attestation, offer } = transfer;
  const attested = side === 'host' ? hostSide.attested : homeSide.attested;
  return {
    caseRef: transfer.caseRef,
    viewer: side,
    status,
    mode: transfer.mode,
    lang: transfer.lang,
    homeUnion: unionOf(transfer.homeUnionId, unions),
    hostUnion: unionOf(transfer.hostUnionId, unions),
    agreement: transfer.agreement,
    member: {
      pseudonym: transfer.pseudonym,
      name: side === 'host' ? hostSide.name : homeSide.name,
      memberNumber: side === 'host' ? hostSide.memberNumber : homeSide.memberNumber,
    },
    attestation: attestation && attested && { hash: attestation.hash, at: attestation.at.toISOString(), ...attested },
    offer: offer && { kind: offer.kind, from: offer.from, until: offer.until, at: offer.at.toISOString() },
    reason: reasonFor({ transfer, side }),
    steps: transfer.steps.map(({ at, what, by }) => ({ at: at.toISOString(), what, by })),
    moves: mayMove ? movesOf(status, side).map(({ move }) => move) : [],
    waitingFor: openState(status)?.waitsFor ?? null,
    nextBy: nextBy(transfer)?.toISOString() ?? null,
    version: transfer.version,
  };
}

/** A union's words of refusal are for the member and for itself; of the other union's only the reason is said. */
function reasonFor({ transfer, side }: Pick<OpenCase, 'transfer' | 'side'>): TransferView['reason'] {
  const { refusal } = transfer.homeSide;
  if (refusal) return side === 'host' ? null : { by: 'home', ...refusal };
  const { decline } = transfer.hostSide;
  return decline && { by: 'host', reason: decline.reason, text: side === 'home' ? null : decline.text };
}

function unionOf(id: string, unions: readonly Organisation[]): UnionView {
  const union = unions.find((one) => one.id === id);
  if (!union) throw new Error(`the view lacks union ${id}`);
  return { id: union.id, name: union.name, country: union.country };
}
