import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** One side's facts as they rest: its own key, wrapped, and every field sealed by itself. */
export interface SealedSide {
  /** The side's key, wrapped under the union's; destroyed with the facts. */
  readonly key: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Seals what is personal in a transfer case. Each side of a case has a key of its own, wrapped by a key of
 * its union, which is derived from the master key and stored nowhere. Case, field and union are bound to
 * every ciphertext, so one that was moved to another place is refused on opening.
 */
export class CaseSeal {
  readonly #master: Buffer;
  readonly #unionKeys = new Map<string, Buffer>();

  /** `master` is 32 random bytes. */
  constructor(master: Buffer) {
    if (master.length !== keyBytes) throw new Error(`the master key has ${master.length} bytes instead of ${keyBytes}`);
    this.#master = master;
  }

  /** Seals the facts that are there; a side without any keeps no key either. */
  seal(caseId: string, unionId: string, facts: object, before: SealedSide | null): SealedSide {
    const known = Object.entries(facts as Record<string, unknown>).filter(([, value]) => value !== null);
    if (known.length === 0) return { key: null, fields: {} };
    const wrapped = before?.key ?? null;
    const key = wrapped === null ? randomBytes(keyBytes) : this.#unwrap(caseId, unionId, wrapped);
    return {
      key: wrapped ?? encrypt(this.#unionKey(unionId), key, wrapContext(caseId, unionId)),
      fields: Object.fromEntries(
        known.map(([field, value]) => [field, encrypt(key, Buffer.from(JSON.stringify(value), 'utf8'), fieldContext(caseId, field, unionId))]),
      ),
    };
  }

  /** Opens the facts over `empty`, which names every field of the side with `null`. Throws when a ciphertext is not what it says. */
  open<Side extends object>(caseId: string, unionId: string, sealed: SealedSide, empty: Side): Side {
    if (sealed.key === null) return empty;
    const key = this.#unwrap(caseId, unionId, sealed.key);
    const facts = Object.entries(sealed.fields).map(([field, ciphertext]): [string, unknown] => [
      field,
      JSON.parse(decrypt(key, ciphertext, fieldContext(caseId, field, unionId)).toString('utf8')),
    ]);
    return { ...empty, ...(Object.fromEntries(facts) as Partial<Side>) };
  }

  #unwrap(caseId: string, unionId: string, wrapped: string): Buffer {
    return decrypt(this.#unionKey(unionId), wrapped, wrapContext(caseId, unionId));
  }

  #unionKey(unionId: string): Buffer {
    const known = this.#unionKeys.get(unionId);
    if (known) return known;
    const derived = Buffer.from(hkdfSync('sha256', this.#master, 'umn-membership-cases', `union:${unionId}`, keyBytes));
    this.#unionKeys.set(unionId, derived);
    return derived;
  }
}

const wrapContext = (caseId: string, unionId: string): Buffer => Buffer.from(JSON.stringify(['case-key', caseId, unionId]));
const fieldContext = (caseId: string, field: string, unionId: string): Buffer => Buffer.from(JSON.stringify(['field', caseId, field, unionId]));

function encrypt(key: Buffer, plain: Buffer, context: Buffer): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(context);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function decrypt(key: Buffer, ciphertext: string, context: Buffer): Buffer {
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(context)
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
}
