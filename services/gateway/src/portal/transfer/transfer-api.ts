/** What membership answers, as far as the pages show it. */

export interface Union {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly town?: string;
}

export interface Step {
  readonly at: string;
  readonly what: string;
}

export interface Period {
  readonly from: string;
  readonly to: string | null;
  readonly kind: string;
}

/** A case as one party may see it; what is another's is null. */
export interface TransferView {
  readonly caseRef: string;
  readonly viewer: 'member' | 'home' | 'host';
  readonly status: string;
  readonly mode: string;
  readonly lang: string;
  readonly homeUnion: Union;
  readonly hostUnion: Union;
  readonly agreement: { readonly id: string; readonly version: number; readonly hash: string };
  readonly member: { readonly pseudonym: string; readonly name: string | null; readonly memberNumber: string | null };
  readonly attestation: { readonly hash: string; readonly at: string; readonly periods: readonly Period[]; readonly duesPaidUntil: string; readonly standing: string } | null;
  readonly offer: { readonly kind: string; readonly from: string; readonly until: string | null } | null;
  readonly reason: { readonly by: 'home' | 'host'; readonly reason: string; readonly text: string | null } | null;
  readonly steps: readonly Step[];
  readonly moves: readonly string[];
  readonly waitingFor: 'member' | 'home' | 'host' | 'platform' | null;
  /** The instant at which the state changes by itself; null at an end. */
  readonly nextBy: string | null;
  readonly version: number;
}

export interface TransferCreated {
  readonly caseRef: string;
  readonly receipt: string;
  readonly status: string;
  readonly version: number;
}
