import { portalOrigin } from './start-gateway.ts';

/** One answer, with redirects left to the test. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly location: URL | undefined;
}

/** What a browser is to the sign-in: cookies by host, redirects followed on demand, the portal's origin leading to the gateway under test. */
export class Browser {
  readonly #jar = new Map<string, Map<string, string>>();
  readonly #gateway: string;

  constructor(gateway: string) {
    this.#gateway = gateway;
  }

  cookie(name: string, at = portalOrigin()): string | undefined {
    return this.#cookiesOf(new URL(at)).get(name);
  }

  setCookie(name: string, value: string, at = portalOrigin()): void {
    this.#cookiesOf(new URL(at)).set(name, value);
  }

  async open(address: string | URL, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const url = new URL(address, portalOrigin());
    const cookies = this.#cookiesOf(url);
    const there = url.origin === portalOrigin() ? new URL(`${url.pathname}${url.search}`, this.#gateway) : url;
    const answer = await fetch(there, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    return { status: answer.status, headers: answer.headers, text: await answer.text(), location: location === null ? undefined : new URL(location, url) };
  }

  /** Goes to the sign-in and types name and password at Keycloak; where Keycloak sends the browser afterwards. */
  async signInAtKeycloak(username: string, password: string, returnTo = '/en'): Promise<URL> {
    const begun = await this.open(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    if (!begun.location) throw new Error(`The sign-in did not begin: ${begun.status}`);
    let seen = await this.open(begun.location);
    while (seen.location && seen.location.origin !== portalOrigin()) seen = await this.open(seen.location);
    if (seen.location) return seen.location;
    const action = /<form[^>]*action="([^"]+)"/.exec(seen.text)?.[1]?.replaceAll('&amp;', '&');
    if (!action) throw new Error(`Keycloak showed no form: ${seen.status} ${seen.text.slice(0, 300)}`);
    const posted = await this.open(action, { username, password, credentialId: '' });
    if (!posted.location) throw new Error(`Keycloak did not let ${username} in: ${posted.status}`);
    return posted.location;
  }

  async signIn(username: string, password: string, returnTo = '/en'): Promise<Seen> {
    return this.open(await this.signInAtKeycloak(username, password, returnTo));
  }

  #cookiesOf(url: URL): Map<string, string> {
    const jar = this.#jar.get(url.host) ?? new Map<string, string>();
    this.#jar.set(url.host, jar);
    return jar;
  }
}
