import type { GeoPoint } from '../../places/domain/geo.ts';

/** The network's part of the world: Europe with the Canaries, Cyprus and its neighbours in the east. */
const network = { south: 27, north: 72, west: -32, east: 46 };

const isInNetwork = ({ lat, lon }: GeoPoint): boolean =>
  lat >= network.south && lat <= network.north && lon >= network.west && lon <= network.east;

/** Whether a point lies outside the network's part of the world and would lie inside with its two numbers exchanged. */
export const looksSwapped = ({ lat, lon }: GeoPoint): boolean => !isInNetwork({ lat, lon }) && isInNetwork({ lat: lon, lon: lat });
