import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Gazetteer } from '../../domain/gazetteer.ts';

const Town = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  country: z.string().length(2),
  region: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  population: z.number(),
  timeZone: z.string(),
  names: z.array(z.string()),
});
const GazetteerFile = z.object({ source: z.string(), places: z.array(Town).min(1) });

/** From `src` and from `dist` alike, the data lie beside them. */
const defaultFile = new URL('../../../../data/places.json.gz', import.meta.url);

/** Reads the gazetteer into memory; some seconds of work, once at the start. */
export function readGazetteer(file: URL = defaultFile): Gazetteer {
  return new Gazetteer(GazetteerFile.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))).places);
}
