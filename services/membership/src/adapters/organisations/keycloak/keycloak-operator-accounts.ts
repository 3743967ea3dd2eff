import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { ServiceTokens } from '@umn/platform/auth';
import { CONFIG, type CommonConfig } from '@umn/platform/config';
import { z } from 'zod';
import {
  OperatorAccounts,
  type AccountMade,
  type FirstOperator,
  type OperatorAccount,
} from '../../../domain/organisations/operator-accounts.ts';

const Account = z.looseObject({
  id: z.string(),
  username: z.string(),
  email: z.string().optional(),
  enabled: z.boolean().default(false),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
});
type Account = z.output<typeof Account>;

const RoleMapping = z.looseObject({ id: z.string(), name: z.string() });

const operatorRoles = ['operator', 'officer'];
const timeoutMs = 5000;

/** The most accounts that one organisation may have here; more is a mistake somewhere. */
const mostAccounts = 500;

/** Where the page that follows a new password leads to. */
const portalClient = 'umn-portal';

/** The operators' accounts in Keycloak, by its administration interface and this service's own account. */
@Injectable()
export class KeycloakOperatorAccounts extends OperatorAccounts {
  readonly #realm: string;
  readonly #tokens: ServiceTokens;

  constructor(@Inject(CONFIG) config: CommonConfig, tokens: ServiceTokens) {
    super();
    this.#realm = `${config.KEYCLOAK_URL.replace(/\/$/, '')}/admin/realms/${config.KEYCLOAK_REALM}`;
    this.#tokens = tokens;
  }

  override async make(organisationId: string, operator: FirstOperator): Promise<AccountMade> {
    const created = await this.#ask('POST', '/users', newAccount(organisationId, operator), [201, 409]);
    const account = await this.#byEmail(operator.email);
    if (!account) throw refuse('unavailable', 'platform.keycloak-unavailable');
    if (account.attributes?.['organisation']?.[0] !== organisationId) return 'belongs-to-another';
    await this.#giveRoles(account.id);
    // The person can also ask for a new password at the sign-in page, so a mail that fails stops nothing.
    await this.#ask('PUT', `/users/${account.id}/execute-actions-email?client_id=${portalClient}`, ['UPDATE_PASSWORD'], 'any').catch(() => undefined);
    return created.status === 201 ? 'made' : 'was-there';
  }

  override async enabledOf(organisationId: string): Promise<readonly OperatorAccount[]> {
    const query = new URLSearchParams({ q: `organisation:${organisationId}`, exact: 'true', max: String(mostAccounts), briefRepresentation: 'false' });
    const answer = await this.#ask('GET', `/users?${query.toString()}`, undefined, [200]);
    const accounts = z.array(Account).parse(await answer.json());
    const own = accounts.filter((one) => one.enabled && one.attributes?.['organisation']?.[0] === organisationId);
    // Side by side: whoever asks for the officers of a union waits 2.5 s at most.
    return Promise.all(
      own.map(async (account) => ({
        id: account.id,
        email: account.email ?? null,
        lang: account.attributes?.['locale']?.[0] ?? null,
        officer: (await this.#rolesOf(account.id)).includes('officer'),
      })),
    );
  }

  override async disable(accountId: string): Promise<void> {
    if (!(await this.#setEnabled(accountId, false))) return;
    await this.#ask('POST', `/users/${accountId}/logout`, undefined, [204, 404]);
  }

  override async enable(accountId: string): Promise<void> {
    await this.#setEnabled(accountId, true);
  }

  /** Keycloak replaces what it is sent, so the whole account goes back with one field changed. */
  async #setEnabled(accountId: string, enabled: boolean): Promise<boolean> {
    const answer = await this.#ask('GET', `/users/${accountId}`, undefined, [200, 404]);
    if (answer.status === 404) return false;
    const account = Account.parse(await answer.json());
    if (account.enabled !== enabled) await this.#ask('PUT', `/users/${accountId}`, { ...account, enabled }, [204]);
    return true;
  }

  async #byEmail(email: string): Promise<Account | undefined> {
    const query = new URLSearchParams({ email, exact: 'true', briefRepresentation: 'false' });
    const answer = await this.#ask('GET', `/users?${query.toString()}`, undefined, [200]);
    return z.array(Account).parse(await answer.json())[0];
  }

  async #giveRoles(accountId: string): Promise<void> {
    const held = await this.#rolesOf(accountId);
    const lacking = operatorRoles.filter((role) => !held.includes(role));
    const mappings: unknown[] = [];
    for (const role of lacking) mappings.push(RoleMapping.parse(await (await this.#ask('GET', `/roles/${role}`, undefined, [200])).json()));
    if (mappings.length > 0) await this.#ask('POST', `/users/${accountId}/role-mappings/realm`, mappings, [204]);
  }

  async #rolesOf(accountId: string): Promise<readonly string[]> {
    const answer = await this.#ask('GET', `/users/${accountId}/role-mappings/realm`, undefined, [200]);
    return z.array(RoleMapping).parse(await answer.json()).map(({ name }) => name);
  }

  async #ask(method: string, path: string, body: unknown, expected: readonly number[] | 'any'): Promise<Response> {
    const answer = await fetch(`${this.#realm}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#tokens.token()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => undefined);
    if (!answer) throw refuse('unavailable', 'platform.keycloak-unavailable');
    if (expected !== 'any' && !expected.includes(answer.status)) {
      // The path's shape and the status only: an answer of Keycloak may repeat an address.
      if (answer.status >= 500 || answer.status === 401) throw refuse('unavailable', 'platform.keycloak-unavailable');
      throw new Error(`Keycloak answered ${answer.status} to ${method} ${path.split(/[/?]/, 2).join('/')}`);
    }
    return answer;
  }
}

function newAccount(organisationId: string, { email, name, lang }: FirstOperator): object {
  const [firstName = name, ...rest] = name.trim().split(/\s+/);
  return {
    username: email.toLowerCase(),
    email: email.toLowerCase(),
    emailVerified: false,
    enabled: true,
    firstName,
    lastName: rest.join(' ') || firstName,
    attributes: { organisation: [organisationId], locale: [lang] },
    requiredActions: ['UPDATE_PASSWORD'],
  };
}
