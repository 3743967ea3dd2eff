import type { ComponentChild, VNode } from 'preact';
import type { Language, MessageParams } from '@umn/messages';
import type { SignedInPerson } from '../../session/index.ts';
import type { UpstreamAnswer, UpstreamRequest } from '../../upstream/index.ts';
import type { Cookies } from './cookies.ts';
import type { Form } from './form.ts';

/** On whose behalf a page asks the services: nobody's, the signed-in person's, or a member's with their receipt. */
export type OnBehalf = 'anyone' | 'person' | { readonly receipt: string };

export type QueryValue = string | number | undefined | readonly (string | number)[];

export interface Call {
  readonly as?: OnBehalf;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** The version that an edit starts from. */
  readonly version?: number;
}

/** Addresses of the portal's own files, with their content's hash in them. */
export interface AssetLinks {
  readonly css: string;
  readonly js: string;
  readonly icon: string;
}

/** What a page may know of the request that it answers, in the reader's words. Components read it by `useVisit()`. */
export interface Look {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  /** The page's address without its language: `/desks`; empty for the home page. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly origin: string;
  readonly demo: boolean;
  readonly person: SignedInPerson | undefined;
  readonly assets: AssetLinks;
  /** The words of a key of the portal's section, without `portal.`. */
  t(key: string, params?: MessageParams): string;
  /** The words of a whole key, of any section. */
  say(key: string, params?: MessageParams): string;
  /** As `t`, with elements as values, kept in their places. */
  parts(key: string, params: Readonly<Record<string, string | number | VNode>>): ComponentChild[];
  /** The address of another page in the reader's language. */
  to(path: string, query?: Readonly<Record<string, QueryValue>>): string;
  /** Proof for forms that change something. */
  formToken(): string;
}

/** One request of a page: how it looks, what was posted, and the way to the services. */
export interface Visit extends Look {
  readonly form: Form;
  readonly cookies: Cookies;
  readonly now: Date;
  call<T>(method: UpstreamRequest['method'], path: string, call?: Call): Promise<UpstreamAnswer<T>>;
  /** The signed-in person, or else the way to the sign-in and back. `roles`: any of them, else a 403 page. */
  signedIn(...roles: readonly string[]): SignedInPerson;
  endSession(): Promise<void>;
}
