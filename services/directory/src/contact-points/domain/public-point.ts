import type { GeoPoint } from '../../places/domain/geo.ts';
import type { ContactPointFacts } from './contact-point.ts';

/** Decimals of a degree kept where only the area may be known: about a kilometre. */
const areaDecimals = 2;

const rounded = (degrees: number): number => Number(degrees.toFixed(areaDecimals));

/**
 * The point that the public may see. Of an address shown as its area it is the middle of the town, or,
 * where the gazetteer does not list the town, the point rounded to a kilometre. Of a hidden one there is
 * none, not even the town's, so that nothing can be narrowed down by asking for distances.
 */
export function publicPoint(
  facts: Pick<ContactPointFacts, 'address' | 'reach'>,
  townCentre: GeoPoint | null,
): GeoPoint | null {
  const { visibility, location } = facts.address;
  if (facts.reach !== 'place') return null;
  switch (visibility) {
    case 'full':
      return location;
    case 'area':
      return townCentre ?? (location && { lat: rounded(location.lat), lon: rounded(location.lon) });
    case 'hidden':
      return null;
  }
}
