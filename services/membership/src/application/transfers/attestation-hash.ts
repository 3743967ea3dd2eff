import type { AttestedFacts } from '../../domain/transfers/transfer-case.ts';
import { canonicalHash } from '../agreements/canonical-hash.ts';

/** What an offer quotes: these facts, for this case, under these terms. */
export function attestationHash(caseRef: string, agreementHash: string, facts: AttestedFacts): string {
  return canonicalHash({ caseRef, agreementHash, ...facts });
}
