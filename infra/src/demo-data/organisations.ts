import { demoId } from './identity.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'union' | 'association' | 'authority' | 'partner';
  readonly level: 'local' | 'regional' | 'national' | 'federation';
  readonly parentId: string | null;
  readonly country: string;
  readonly town: string;
  readonly email: string;
  readonly lang: string;
  readonly membership: 'applied' | 'admitted' | 'suspended';
  /** Can a worker join it? Not every member of the network is a union, and an umbrella has no individual members. */
  readonly canBeJoined: boolean;
  /** true when the organisation itself does not exist; membership journeys use these only. */
  readonly invented: boolean;
  /** Loaded as demonstration data, and removed with it. Addresses and mailboxes are invented for real organisations too. */
  readonly demo: true;
}

type Row = readonly [
  slug: string,
  name: string,
  kind: DemoOrganisation['kind'],
  level: DemoOrganisation['level'],
  parent: string | null,
  country: string,
  town: string,
  lang: string,
  canBeJoined: boolean,
];

const members: readonly Row[] = [
  ['etuc', 'ETUC', 'union', 'federation', null, 'BE', 'Brussels', 'en', false],
  ['fisascat-cisl', 'Fisascat CISL', 'union', 'federation', 'cisl', 'IT', 'Roma', 'it', true],
  ['anolf-milano', 'ANOLF Milano', 'association', 'local', 'cisl', 'IT', 'Milano', 'it', true],
  ['anolf-fvg', 'ANOLF FVG', 'association', 'regional', 'cisl', 'IT', 'Pordenone', 'it', true],
  ['uil', 'UIL', 'union', 'national', null, 'IT', 'Roma', 'it', true],
  ['cisl', 'CISL', 'union', 'national', null, 'IT', 'Roma', 'it', true],
  ['citub', 'CITUB', 'union', 'national', null, 'BG', 'Sofia', 'bg', true],
  ['cepag', 'CEPAG', 'association', 'regional', null, 'BE', 'Namur', 'fr', false],
  ['monde-des-possibles', 'Le Monde des Possibles', 'association', 'local', null, 'BE', 'Liège', 'fr', false],
  ['zrc-sazu', 'ZRC SAZU', 'association', 'national', null, 'SI', 'Ljubljana', 'sl', false],
  ['generation-2-0', 'Generation 2.0', 'association', 'national', null, 'GR', 'Athens', 'el', false],
  ['eka', 'EKA', 'union', 'local', null, 'GR', 'Athens', 'el', true],
];

const authorities: readonly Row[] = [
  ['city-athens', 'City of Athens', 'authority', 'local', null, 'GR', 'Athens', 'el', false],
  ['city-milan', 'City of Milan', 'authority', 'local', null, 'IT', 'Milano', 'it', false],
  ['city-pordenone', 'City of Pordenone', 'authority', 'local', null, 'IT', 'Pordenone', 'it', false],
  ['city-muggia', 'City of Muggia', 'authority', 'local', null, 'IT', 'Muggia', 'it', false],
  ['city-ljubljana', 'City of Ljubljana', 'authority', 'local', null, 'SI', 'Ljubljana', 'sl', false],
  ['city-liege', 'City of Liège', 'authority', 'local', null, 'BE', 'Liège', 'fr', false],
  ['sofia-development', 'Sofia Development Association', 'authority', 'local', null, 'BG', 'Sofia', 'bg', false],
];

const inventedUnions: readonly Row[] = [
  ['lombardia', 'Demo Union Lombardia', 'union', 'regional', null, 'IT', 'Milano', 'it', true],
  ['wallonie', 'Demo Centrale Wallonie', 'union', 'regional', null, 'BE', 'Liège', 'fr', true],
  ['nord', 'Demo Gewerkschaft Nord', 'union', 'regional', null, 'DE', 'Hamburg', 'de', true],
  ['trakia', 'Demo Sindikat Trakia', 'union', 'regional', null, 'BG', 'Plovdiv', 'bg', true],
  ['attiki', 'Demo Ergatiki Enosi Attikis', 'union', 'regional', null, 'GR', 'Piraeus', 'el', true],
  ['primorska', 'Demo Sindikat Primorska', 'union', 'regional', null, 'SI', 'Koper', 'sl', true],
  ['rhone', 'Demo Syndicat Rhône', 'union', 'regional', null, 'FR', 'Lyon', 'fr', true],
  ['lviv', 'Demo Profspilka Lviv', 'union', 'regional', null, 'UA', 'Lviv', 'uk', true],
];

const organisation =
  (invented: boolean) =>
  ([slug, name, kind, level, parent, country, town, lang, canBeJoined]: Row): DemoOrganisation => ({
    id: demoId('organisation', slug),
    slug,
    name,
    kind,
    level,
    parentId: parent === null ? null : demoId('organisation', parent),
    country,
    town,
    email: `office@${slug}.example`,
    lang,
    membership: 'admitted',
    canBeJoined,
    invented,
    demo: true,
  });

/** Parents stand before their children. */
export const organisations: readonly DemoOrganisation[] = [
  ...members.map(organisation(false)).sort((left, right) => Number(left.parentId !== null) - Number(right.parentId !== null)),
  ...authorities.map(organisation(false)),
  ...inventedUnions.map(organisation(true)),
];
