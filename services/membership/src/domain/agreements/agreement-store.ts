import type { PageOf } from '../organisations/organisation-store.ts';
import type { AgreementVersion, RecognitionAgreement } from './agreement.ts';
import type { Accession, CharterVersion } from './charter.ts';

export abstract class AgreementStore {
  abstract find(id: string): Promise<RecognitionAgreement | null>;
  abstract findVersion(id: string, version: number): Promise<AgreementVersion | null>;
  /** Agreements to which all the given unions belong; all agreements when none is given. */
  abstract list(unions: readonly string[], page: number, perPage: number): Promise<PageOf<RecognitionAgreement>>;
  abstract between(oneUnion: string, otherUnion: string): Promise<readonly RecognitionAgreement[]>;
  /** Adds it unless it is there; answers whether it was added. */
  abstract addOnce(agreement: RecognitionAgreement): Promise<boolean>;
  abstract removeDemo(): Promise<number>;
}

export abstract class CharterStore {
  abstract addVersionOnce(version: CharterVersion): Promise<boolean>;
  abstract addAccessionOnce(accession: Accession): Promise<boolean>;
  abstract versions(): Promise<readonly CharterVersion[]>;
  abstract accessions(): Promise<readonly Accession[]>;
  abstract removeDemo(): Promise<number>;
}
