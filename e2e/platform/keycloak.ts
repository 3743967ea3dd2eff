import { administratorToken } from '@umn/testing';
import { urls } from './urls.ts';

const realm = (): string => urls().keycloak.replace('/realms/', '/admin/realms/');

/** Keycloak's administration interface of our realm, as its administrator. `path` is below the realm. */
export async function administer(method: string, path: string, body?: unknown): Promise<{ status: number; body: any; location: string | null }> {
  const answer = await fetch(`${realm()}${path}`, {
    method,
    headers: { authorization: `Bearer ${await administratorToken()}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text), location: answer.headers.get('location') };
}

/** A password grant; the whole answer, so that a spec can look at what was refused. */
export async function grant(fields: Readonly<Record<string, string>>): Promise<any> {
  const answer = await fetch(`${urls().keycloak}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', ...fields }) });
  return answer.json();
}
