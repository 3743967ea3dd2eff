/** The few calls we make to Keycloak's administration. */
export class KeycloakAdmin {
  readonly #origin: string;
  readonly #token: string;

  private constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  /** Signs in as the administrator of the whole Keycloak. The token lasts a minute: enough for one start. */
  static async signIn(origin: string, username: string, password: string): Promise<KeycloakAdmin> {
    const answer = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) throw new Error(`Keycloak's administrator could not sign in at ${origin}: ${answer.status} ${await answer.text()}`);
    return new KeycloakAdmin(origin, ((await answer.json()) as { access_token: string }).access_token);
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

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${this.#origin}/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!answer.ok && answer.status !== 404) throw new Error(`Keycloak refused ${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
