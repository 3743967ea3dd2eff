import { Refused, refuse } from '@umn/kernel';
import type { Request } from 'express';

const largest = 16 * 1024;

/** The fields of a small form, read here because nothing before has read it. Refuses other content (415) and more than 16 kB (413). */
export async function readForm(req: Request): Promise<URLSearchParams> {
  const type = (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw refuse('unsupported-media', 'gateway.form-expected');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largest) throw refuse('too-large', 'platform.too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    // A sender who goes away in the middle is nobody's fault.
    throw error instanceof Refused ? error : refuse('invalid', 'platform.malformed');
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
