/** The few calls we make to Keycloak's administration. */
export class KeycloakAdmin {
  readonly #origin: string;
  readonly #username: string;
  readonly #password: string;
  #token = '';

  private constructor(origin: string, username: string, password: string) {
    this.#origin = origin;
    this.#username = username;
    this.#password = password;
  }

  /** Signs in as the administrator of the whole Keycloak. */
  static async signIn(origin: string, username: string, password: string): Promise<KeycloakAdmin> {
    const keycloak = new KeycloakAdmin(origin, username, password);
    await keycloak.#signIn();
    return keycloak;
  }

  async #signIn(): Promise<void> {
    const answer = await fetch(`${this.#origin}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: this.#username, password: this.#password }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`Keycloak's administrator could not sign in at ${this.#origin}: ${answer.status} ${await answer.text()}`);
    this.#token = ((await answer.json()) as { access_token: string }).access_token;
  }

  /** What is at a path below `/admin`, or undefined when there is nothing. */
  async find<T>(path: string): Promise<T | undefined> {
    const answer = await this.#send('GET', path);
    return answer.status === 404 ? undefined : ((await answer.json()) as T);
  }

  async post(path: string, body: unknown): Promise<void> {
    await this.#send('POST', path, body);
  }

  async put(path: string, body: unknown): Promise<void> {
    await this.#send('PUT', path, body);
  }

  async delete(path: string, body?: unknown): Promise<void> {
    await this.#send('DELETE', path, body);
  }

  async clientByName(realm: string, clientId: string): Promise<({ id: string } & Record<string, unknown>) | undefined> {
    const found = await this.find<({ id: string } & Record<string, unknown>)[]>(`realms/${realm}/clients?clientId=${encodeURIComponent(clientId)}`);
    return found?.[0];
  }

  async #send(method: string, path: string, body?: unknown, again = true): Promise<Response> {
    const answer = await fetch(`${this.#origin}/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(90_000),
    });
    // The token lasts a minute, which a slow machine needs for one call.
    if (answer.status === 401 && again) {
      await this.#signIn();
      return this.#send(method, path, body, false);
    }
    if (!answer.ok && answer.status !== 404) throw new Error(`Keycloak refused ${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
