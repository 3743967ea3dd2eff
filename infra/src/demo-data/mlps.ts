import { demoId } from './identity.ts';

type Goal = Readonly<Record<string, string>>;
type Row = readonly [
  slug: string,
  country: string,
  town: string,
  unionHost: string,
  authorityHost: string,
  visiting: readonly string[],
  state: 'proposed' | 'agreed' | 'visits' | 'outcomes' | 'closed',
  days: readonly [startsOn: string, endsOn: string],
  title: Goal,
  goals: readonly Goal[],
];

const rows: readonly Row[] = [
  ['athens-work', 'GR', 'Athens', 'eka', 'city-athens', ['anolf-milano', 'city-milan', 'citub', 'sofia-development', 'cepag'], 'closed', ['2026-03-17', '2026-03-19'],
    { en: 'Access to work in Athens', el: 'Πρόσβαση στην εργασία στην Αθήνα' },
    [{ en: 'How a city and a labour centre refer people to each other', el: 'Πώς ένας δήμος και ένα εργατικό κέντρο παραπέμπουν ανθρώπους ο ένας στον άλλον' }]],
  ['athens-second-generation', 'GR', 'Athens', 'generation-2-0', 'city-athens', ['monde-des-possibles', 'city-liege', 'zrc-sazu'], 'outcomes', ['2026-06-09', '2026-06-11'],
    { en: 'Rights of the second generation', el: 'Δικαιώματα της δεύτερης γενιάς' },
    [{ en: 'Counselling young people without citizenship', el: 'Συμβουλευτική σε νέους χωρίς ιθαγένεια' }]],
  ['milan-one-stop', 'IT', 'Milano', 'anolf-milano', 'city-milan', ['eka', 'city-athens', 'citub'], 'closed', ['2026-04-21', '2026-04-23'],
    { en: 'One-stop desk for families in Milan', it: 'Sportello unico per le famiglie a Milano' },
    [{ en: 'Family reunification in one appointment', it: 'Il ricongiungimento familiare in un solo appuntamento' }]],
  ['pordenone-villages', 'IT', 'Pordenone', 'anolf-fvg', 'city-pordenone', ['zrc-sazu', 'city-ljubljana'], 'visits', ['2026-11-24', '2026-11-26'],
    { en: 'Desks for small towns', it: 'Sportelli per i piccoli comuni' },
    [{ en: 'A travelling desk on market days', it: 'Uno sportello itinerante nei giorni di mercato' }]],
  ['muggia-border', 'IT', 'Muggia', 'anolf-fvg', 'city-muggia', ['zrc-sazu', 'city-ljubljana', 'uil'], 'agreed', ['2027-02-16', '2027-02-18'],
    { en: 'Workers who cross the border daily', it: 'Lavoratori che attraversano il confine ogni giorno' },
    [{ en: 'Social security for cross-border workers', it: 'Sicurezza sociale per i frontalieri' }]],
  ['ljubljana-research', 'SI', 'Ljubljana', 'zrc-sazu', 'city-ljubljana', ['generation-2-0', 'anolf-fvg', 'city-muggia'], 'agreed', ['2027-03-09', '2027-03-11'],
    { en: 'From research to the counselling desk', sl: 'Od raziskave do svetovalnega okenca' },
    [{ en: 'Using local figures to plan languages and hours', sl: 'Uporaba lokalnih podatkov za načrtovanje jezikov in ur' }]],
  ['liege-digital', 'BE', 'Liège', 'monde-des-possibles', 'city-liege', ['anolf-milano', 'eka', 'cepag', 'cisl'], 'visits', ['2026-10-13', '2026-10-15'],
    { en: 'Digital skills for newcomers', fr: 'Compétences numériques pour les nouveaux arrivants' },
    [{ en: 'Interpreters trained among migrants', fr: 'Des interprètes formés parmi les migrants' }]],
  ['sofia-care', 'BG', 'Sofia', 'citub', 'sofia-development', ['fisascat-cisl', 'city-pordenone', 'generation-2-0'], 'proposed', ['2027-05-25', '2027-05-27'],
    { en: 'Care workers between two countries', bg: 'Болногледачи между две държави' },
    [{ en: 'Advice before leaving and after coming home', bg: 'Съвети преди заминаване и след завръщане' }]],
];

const organisation = (slug: string) => ({ id: demoId('organisation', slug), slug });

/** Eight mutual learning programmes in five countries; hosts, guests, goals and dates are invented. */
export const mlps = rows.map(([slug, country, town, unionHost, authorityHost, visiting, state, [startsOn, endsOn], title, learningGoals]) => ({
  id: demoId('mlp', slug),
  slug,
  country,
  town,
  defaultLang: 'en',
  title,
  state,
  hosts: { union: organisation(unionHost), authority: organisation(authorityHost) },
  visiting: visiting.map(organisation),
  learningGoals,
  visits: [{ id: demoId('visit', slug), startsOn, endsOn, country, town }],
  demo: true as const,
}));
