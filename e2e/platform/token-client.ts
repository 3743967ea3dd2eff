import { administer } from './keycloak.ts';

/** A client of the realm that a spec makes for itself: password grant, its own token settings. Gives how to remove it. */
export async function makeClient(clientId: string, settings: { scopes: readonly string[]; tokenSeconds?: number }): Promise<() => Promise<void>> {
  const made = await administer('POST', '/clients', {
    clientId,
    publicClient: true,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: true,
    fullScopeAllowed: true,
    defaultClientScopes: settings.scopes,
    optionalClientScopes: [],
    attributes: settings.tokenSeconds === undefined ? {} : { 'access.token.lifespan': String(settings.tokenSeconds) },
  });
  if (made.status !== 201) throw new Error(`Keycloak answered ${made.status}: ${JSON.stringify(made.body)}`);
  const id = made.location?.split('/').at(-1);
  return async () => {
    await administer('DELETE', `/clients/${id}`);
  };
}
