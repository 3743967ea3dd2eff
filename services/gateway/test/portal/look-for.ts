import type { Language } from '@umn/messages';
import type { SignedInPerson } from '../../src/session/index.ts';
import { Assets } from '../../src/portal/assets.ts';
import { lookOf } from '../../src/portal/web/look.ts';
import type { Look } from '../../src/portal/web/visit.ts';

export const operator: SignedInPerson = {
  id: 'f0a1a3c4-5d5e-4c7b-9b1a-1d2e3f405162',
  username: 'lombardia.officer',
  name: 'Ada <b>Conti</b>',
  email: 'ada@lombardia.example',
  organisation: '48a99850-b8fe-531d-a7b2-b4b3b3c9b4dd',
  roles: ['operator', 'officer', 'admin'],
  locale: 'it',
};

const assets = new Assets();

/** The request of a page, without a request. */
export const lookFor = (lang: Language, address = '', person?: SignedInPerson): Look => {
  const url = new URL(address, 'https://portal.example');
  return lookOf({
    lang,
    path: address === '' ? '' : url.pathname,
    query: url.searchParams,
    origin: 'https://portal.example',
    demo: true,
    person,
    assets: assets.links,
    formToken: () => 'nonce.signature',
  });
};
