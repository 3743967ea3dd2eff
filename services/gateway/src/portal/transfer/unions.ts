import { orError } from '../web/answer.ts';
import { everyPage } from '../web/every-page.ts';
import type { Visit } from '../web/visit.ts';
import type { Mode } from './answers.ts';
import type { Union } from './transfer-api.ts';

/** What of an agreement's terms the pages need. */
export interface Terms {
  readonly modes: readonly Mode[];
  readonly declineReasons: readonly string[];
  readonly seniorityRule: 'last-unbroken-entry' | 'sum-of-periods' | 'services-only' | 'none';
  /** Longest duration of a membership for a period; null is without limit. */
  readonly longestMonths: number | null;
  readonly joiningFeeWaived: boolean;
  readonly votingRights: boolean;
  readonly servicesExcluded: readonly string[];
}

interface AgreementVersion {
  readonly version: number;
  readonly hash: string;
  readonly state: string;
  readonly terms: Terms;
}

interface Agreement {
  readonly id: string;
  readonly unions: readonly Union[];
  readonly versions: readonly AgreementVersion[];
}

/** An agreement that holds now, with the terms in force. */
export interface AgreementInForce {
  readonly id: string;
  readonly unions: readonly Union[];
  readonly version: AgreementVersion;
}

/** Every agreement in force; what is still negotiated or has ended opens no way. */
export async function agreementsInForce(visit: Visit): Promise<AgreementInForce[]> {
  const agreements = await everyPage<Agreement>(visit, '/agreements');
  return agreements.flatMap(({ id, unions, versions }) => {
    const version = versions.find((one) => one.state === 'in-force');
    return version ? [{ id, unions, version }] : [];
  });
}

/** The terms that a case was submitted under, whatever has been agreed since. */
export async function agreementOf(visit: Visit, { id, version }: { readonly id: string; readonly version: number }): Promise<Pick<Terms, 'modes' | 'declineReasons'>> {
  const agreement = orError(await visit.call<Agreement>('GET', `/agreements/${id}`));
  return agreement.versions.find((one) => one.version === version)?.terms ?? { modes: [], declineReasons: [] };
}

const byName = (lang: string) => {
  const collator = new Intl.Collator(lang);
  return (a: Union, b: Union): number => collator.compare(a.name, b.name);
};

const distinct = (unions: readonly Union[], lang: string): Union[] => [...new Map(unions.map((union) => [union.id, union])).values()].sort(byName(lang));

/** The unions from which one can move anywhere. */
export const homeUnions = (agreements: readonly AgreementInForce[], lang: string): Union[] => distinct(agreements.flatMap((agreement) => agreement.unions), lang);

/** The unions to which one can move from `home`. */
export const hostUnions = (agreements: readonly AgreementInForce[], home: string, lang: string): Union[] =>
  distinct(agreements.filter((agreement) => agreement.unions.some((union) => union.id === home)).flatMap((agreement) => agreement.unions.filter((union) => union.id !== home)), lang);

export const agreementBetween = (agreements: readonly AgreementInForce[], home: string, host: string): AgreementInForce | undefined =>
  agreements.find((agreement) => [home, host].every((id) => agreement.unions.some((union) => union.id === id)));
