import type { IncomingMessage } from 'node:http';

const largestForm = 64 * 1024;
const mostFields = 1000;

/** A form that cannot be read; `status` is what the page answers. */
export class UnreadableForm extends Error {
  constructor(readonly status: 400 | 413 | 415) {
    super(`Unreadable form (${status})`);
  }
}

async function bytesOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestForm) throw new UnreadableForm(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The fields of a posted form. Flat: a name is a name, whatever brackets stand in it. */
export class Form {
  constructor(private readonly fields: URLSearchParams = new URLSearchParams()) {}

  /** One field, trimmed, without control characters; empty where it is missing. */
  text(name: string): string {
    return (this.fields.get(name) ?? '').normalize('NFC').replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  }

  /** As `text`, with line breaks kept. */
  lines(name: string): string {
    return (this.fields.get(name) ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ').trim();
  }

  /** Every value of a repeated field (checkboxes). */
  all(name: string): string[] {
    return this.fields.getAll(name).map((value) => value.trim()).filter(Boolean);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  names(): string[] {
    return [...new Set(this.fields.keys())];
  }

  static of(fields: Readonly<Record<string, string | readonly string[] | undefined>>): Form {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value ?? []].flat()) params.append(name, String(one));
    return new Form(params);
  }

  /** Reads a request's form, whether or not something before us has parsed the body. */
  static async read(req: IncomingMessage & { body?: unknown }): Promise<Form> {
    const type = (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (type !== 'application/x-www-form-urlencoded') throw new UnreadableForm(415);
    const body = req.body;
    if (body !== null && typeof body === 'object' && !Buffer.isBuffer(body)) return Form.of(body as Record<string, string | string[]>);
    const text = typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : await bytesOf(req);
    if (text.length > largestForm) throw new UnreadableForm(413);
    const fields = new URLSearchParams(text);
    if (fields.size > mostFields) throw new UnreadableForm(400);
    return new Form(fields);
  }
}
