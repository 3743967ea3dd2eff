import { organisations } from './organisations.ts';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly roles: readonly string[];
  /** The organisation's slug; null for the network's own people. */
  readonly organisation: string | null;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly demo: true;
}

type Person = readonly [name: string, lang?: string];

/** Invented people: the operator, then the officer. A language is given where it is not the organisation's own. */
const people: Readonly<Record<string, readonly [operator: Person, officer: Person]>> = {
  etuc: [['Maeve Ashdown'], ['Joris Vandermolen', 'fr']],
  cisl: [['Livia Montorsi'], ['Duilio Bassanelli']],
  'fisascat-cisl': [['Ornella Vaccarini'], ['Tiberio Lancetti']],
  'anolf-milano': [['Samira Benhaddou', 'ar'], ['Gianluca Prevostini']],
  'anolf-fvg': [['Oksana Melnychko', 'uk'], ['Fulvia Zanolin']],
  uil: [['Renzo Carbonari'], ['Patrizia Solfanelli']],
  citub: [['Радина Колева'], ['Стоимен Драганов']],
  cepag: [['Bérénice Lacasse'], ['Olivier Strépenne']],
  'monde-des-possibles': [['Nour Al-Kassab', 'ar'], ['Delphine Warnimont']],
  'zrc-sazu': [['Neža Podlipnik'], ['Blaž Kozamernik']],
  'generation-2-0': [['Ελπίδα Μαυρογένη'], ['Adaeze Okonjo', 'en']],
  eka: [['Σταύρος Καλλιμάνης'], ['Φωτεινή Ραζή']],
  'city-athens': [['Δανάη Κορομηλά'], ['Λεωνίδας Τσακάλης']],
  'city-milan': [['Ambra Cislaghi'], ['Ettore Malvezzi']],
  'city-pordenone': [['Ilaria Moretton'], ['Sandro Turchet']],
  'city-muggia': [['Nives Robba'], ['Marino Stener', 'sl']],
  'city-ljubljana': [['Tjaša Golobič'], ['Rok Zalokar']],
  'city-liege': [['Amandine Jeukenne'], ['Hubert Lonneux']],
  'sofia-development': [['Виолета Чакърова'], ['Пламен Бояджийски']],
  lombardia: [['Hanan El-Masri', 'ar'], ['Carlotta Bergonzi']],
  wallonie: [['Yasmine Tahiri'], ['Thibaut Delvigne']],
  nord: [['Wiebke Lorenzen'], ['Henning Brodersen']],
  trakia: [['Милена Тодорчева'], ['Асен Караджов']],
  attiki: [['Μυρτώ Λασκαρίδου'], ['Ορέστης Βαρδάκης']],
  primorska: [['Maja Furlanič'], ['Andrej Škabar']],
  rhone: [['Coralie Perrachon'], ['Bastien Moulinier']],
  lviv: [['Соломія Гнатишин'], ['Тарас Ільковець']],
};

const account = (username: string, roles: readonly string[], organisation: string | null, email: string, name: string, lang: string): DemoAccount => ({
  username,
  password: `Demo-2026-${username}`,
  roles,
  organisation,
  email,
  name,
  lang,
  demo: true,
});

const ofOrganisations = organisations.flatMap(({ slug, lang }) => {
  const pair = people[slug];
  if (pair === undefined) throw new Error(`No demonstration people for ${slug}.`);
  const [[operator, operatorLang], [officer, officerLang]] = pair;
  return [
    account(`${slug}.operator`, ['operator'], slug, `operator@${slug}.example`, operator, operatorLang ?? lang),
    account(`${slug}.officer`, ['operator', 'officer'], slug, `officer@${slug}.example`, officer, officerLang ?? lang),
  ];
});

const network = [
  account('panel.member', ['panel'], null, 'panel.member@network.example', 'Ingrid Solheim-Reyes', 'en'),
  account('steering.member', ['steering'], null, 'steering.member@network.example', 'Matthias Rehbein', 'de'),
  account('admin.one', ['admin'], null, 'admin.one@network.example', 'Fiona Larkspur', 'en'),
  account('admin.two', ['admin'], null, 'admin.two@network.example', 'Thierry Beaumarchin', 'fr'),
];

export const accounts: readonly DemoAccount[] = [...ofOrganisations, ...network];
