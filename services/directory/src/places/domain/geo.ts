export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth, as Elasticsearch takes it, so that both measure the same distance. */
const earthKm = 6371.0087714;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points along the sphere (haversine). */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
