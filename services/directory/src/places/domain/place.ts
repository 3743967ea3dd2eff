/** A town of the gazetteer (GeoNames, CC BY 4.0). */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly timeZone: string;
  /** What else it is called, in any script and language. */
  readonly names: readonly string[];
}
