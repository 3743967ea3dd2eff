import type {
  Alert,
  ContactPointFacts,
  OpeningHours,
  Phone,
  SpokenLanguage,
} from '../../contact-points/domain/contact-point.ts';
import type { GeoPoint } from '../../places/domain/geo.ts';

/** All that a search result can show, in every language it is written in, and nothing that the public may not see. */
export interface Card {
  readonly id: string;
  readonly originalLang: string;
  readonly content: Readonly<Record<string, { readonly name: string }>>;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly reach: ContactPointFacts['reach'];
  readonly country: string;
  readonly town: string;
  /** The point that the public may see: the desk's own, the middle of its area, or none. */
  readonly location: GeoPoint | null;
  readonly addressVisibility: ContactPointFacts['address']['visibility'];
  readonly timeZone: string;
  readonly services: readonly string[];
  readonly sectors: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly phones: readonly Phone[];
  readonly hours: OpeningHours | null;
  readonly alert: Alert | null;
  /** RFC 3339. */
  readonly verifiedAt: string | null;
  readonly demo: boolean;
}
