import { describe, expect, it } from '@jest/globals';
import { monday, aUnion } from '../../../test/a-transfer.ts';
import { admissionTable, type AdmissionMove, type MembershipStatus } from './admission-table.ts';
import { moveAdmission } from './organisation.ts';

const statuses: readonly MembershipStatus[] = ['applied', 'admitted', 'suspended'];
const moves = Object.keys(admissionTable) as AdmissionMove[];

describe('admission', () => {
  it.each(statuses.flatMap((membership) => moves.map((move) => [membership, move] as const)))('%s: %s', (membership, move) => {
    const before = aUnion('one', { membership });
    const answer = moveAdmission(before, { move, by: 'admin', reason: 'because' }, monday);
    if (admissionTable[move].from !== membership) {
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'membership.admission-move-not-allowed' } });
    } else {
      expect(answer).toMatchObject({ ok: true, value: { membership: admissionTable[move].to, version: before.version + 1 } });
      if (answer.ok) expect(answer.value.history.at(-1)).toEqual({ move, at: monday, by: 'admin', reason: 'because' });
    }
  });
});
