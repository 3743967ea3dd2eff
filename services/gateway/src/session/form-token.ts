import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, nonce: string): string => createHmac('sha256', secret).update(nonce).digest('base64url');

/** Shows that a page knows a secret. Another one each time, so that the length of a compressed page gives nothing away. */
export function formToken(secret: string): string {
  const nonce = randomBytes(12).toString('base64url');
  return `${nonce}.${sign(secret, nonce)}`;
}

/** Whether a token was made of this secret. */
export function isFormToken(secret: string, token: string): boolean {
  const [nonce = '', signature = ''] = token.split('.');
  if (!secret || !nonce) return false;
  const [given, wanted] = [Buffer.from(signature), Buffer.from(sign(secret, nonce))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
