import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

interface Sealed<T> {
  /** When it stops being readable, in seconds since 1970. */
  readonly until: number;
  readonly value: T;
}

/**
 * Keeps a visitor's half-filled answers with the visitor and nowhere else: encrypted (AES-256-GCM), with an end,
 * and bound to their purpose, so that what was sealed as one thing cannot be handed back as another.
 */
export class Sealing {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'portal sealed cookies', 32));
  }

  seal(purpose: string, value: unknown, seconds: number): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    cipher.setAAD(Buffer.from(purpose));
    const plain = JSON.stringify({ until: Math.floor(Date.now() / 1000) + seconds, value } satisfies Sealed<unknown>);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** What was sealed for this purpose; nothing where it was changed, made for another purpose, or is too old. */
  open<T>(purpose: string, sealed: string | undefined): T | undefined {
    if (!sealed || sealed.length > 8192) return undefined;
    try {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      const { until, value } = JSON.parse(plain) as Sealed<T>;
      return until > Date.now() / 1000 ? value : undefined;
    } catch {
      return undefined;
    }
  }
}
