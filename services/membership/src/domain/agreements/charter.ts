/** A version of the charter of values; the hash is over all its texts. */
export interface CharterVersion {
  readonly version: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly demo: boolean;
}

/** An organisation's signature of a charter version. */
export interface Accession {
  readonly organisationId: string;
  readonly charterVersion: number;
  readonly hash: string;
  readonly at: Date;
  readonly demo: boolean;
}

/** No agreement without accession by every union to the charter version that its terms name. */
export function everyUnionAcceded(unions: readonly string[], charterVersion: number, accessions: readonly Accession[]): boolean {
  return unions.every((union) =>
    accessions.some((accession) => accession.organisationId === union && accession.charterVersion >= charterVersion),
  );
}
