/** Where mails lead: pages of the portal, in the reader's language. Nothing personal and no secret stands in an address. */
export interface PortalLinks {
  /** A member enters reference and receipt there. */
  transferStatus(lang: string): string;
  /** Behind sign-in. */
  cases(lang: string): string;
  event(lang: string, eventId: string): string;
}

export function portalLinks(portalOrigin: string): PortalLinks {
  const page = (lang: string, path: string): string => new URL(`/${lang}/${path}`, portalOrigin).href;
  return {
    transferStatus: (lang) => page(lang, 'transfer/status'),
    cases: (lang) => page(lang, 'operator/transfers'),
    event: (lang, eventId) => page(lang, `events/${encodeURIComponent(eventId)}`),
  };
}
