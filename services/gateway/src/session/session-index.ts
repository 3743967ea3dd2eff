import type { RedisConnection } from '../redis/redis-connection.ts';

/** No sign-in at Keycloak lasts longer. */
const seconds = 24 * 3600;

/**
 * Which of our sessions belong to a session at Keycloak, and to a person, so that signing out elsewhere finds them.
 */
export class SessionIndex {
  readonly #redis: RedisConnection;
  readonly #namespace: string;

  constructor(redis: RedisConnection, namespace: string) {
    this.#redis = redis;
    this.#namespace = namespace;
  }

  async add(sessionId: string, of: { readonly keycloakSession: string | null; readonly person: string }): Promise<void> {
    const keys = [this.#person(of.person), ...(of.keycloakSession === null ? [] : [this.#keycloak(of.keycloakSession)])];
    await this.#redis.run(async (client) => {
      for (const key of keys) await client.multi().sAdd(key, sessionId).expire(key, seconds).exec();
    });
  }

  /**
   * Ends every session of the person, or those of one session at Keycloak where no person is named. Signing out
   * ends it everywhere: when an administrator signs somebody out, Keycloak names only one of their sessions.
   * Returns how many were ended.
   */
  async end(of: { readonly keycloakSession?: string | undefined; readonly person?: string | undefined }): Promise<number> {
    const keys = [
      ...(of.person === undefined ? [] : [this.#person(of.person)]),
      ...(of.keycloakSession === undefined ? [] : [this.#keycloak(of.keycloakSession)]),
    ];
    return this.#redis.run(async (client) => {
      const found = (await Promise.all(keys.map((key) => client.sMembers(key)))).flat();
      const ended = found.length === 0 ? 0 : await client.del(found.map((id) => `${this.#namespace}session:${id}`));
      await client.del(keys);
      return ended;
    });
  }

  #keycloak(id: string): string {
    return `${this.#namespace}sessions-of-sign-in:${id}`;
  }

  #person(id: string): string {
    return `${this.#namespace}sessions-of-person:${id}`;
  }
}
