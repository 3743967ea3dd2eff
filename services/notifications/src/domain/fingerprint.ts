import { createHmac } from 'node:crypto';

/**
 * Stands for an address once the address is erased. It is keyed, because a plain hash of an address can
 * be undone by trying addresses.
 */
export class Fingerprint {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  of(address: string): string {
    return createHmac('sha256', `notices ${this.#key}`).update(address.toLowerCase()).digest('base64url');
  }
}
