/** A town of the demonstration desks: where it is, and how the network's languages call it. */
export interface DeskTown {
  readonly geonameId: number;
  /** As shown; the gazetteer has the other names. */
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly postcode: string;
  /** Where to step from the middle without walking into the sea. */
  readonly inland: readonly [north: 1 | -1, east: 1 | -1];
  readonly ar?: string;
  readonly uk?: string;
  readonly local?: string;
}

const town = (geonameId: number, name: string, country: string, lat: number, lon: number, postcode: string, more: Partial<DeskTown> = {}): DeskTown => ({
  geonameId,
  name,
  country,
  lat,
  lon,
  postcode,
  inland: [1, 1],
  ...more,
});

export const deskTowns = {
  milano: town(3173435, 'Milano', 'IT', 45.4643, 9.1895, '20121', { ar: 'ميلانو', uk: 'Мілан' }),
  monza: town(3172629, 'Monza', 'IT', 45.58, 9.2725, '20900', { ar: 'مونزا', uk: 'Монца' }),
  bergamo: town(3182164, 'Bergamo', 'IT', 45.696, 9.6672, '24121', { ar: 'بيرغامو', uk: 'Бергамо' }),
  brescia: town(3181554, 'Brescia', 'IT', 45.5356, 10.2147, '25121', { ar: 'بريشيا', uk: 'Брешія' }),
  roma: town(3169070, 'Roma', 'IT', 41.8919, 12.5113, '00185', { ar: 'روما', uk: 'Рим' }),
  torino: town(3165524, 'Torino', 'IT', 45.0705, 7.6868, '10122', { ar: 'تورينو', uk: 'Турин' }),
  genova: town(3176219, 'Genova', 'IT', 44.4048, 8.9444, '16121', { ar: 'جنوة', uk: 'Генуя' }),
  bologna: town(3181928, 'Bologna', 'IT', 44.4938, 11.3387, '40121', { ar: 'بولونيا', uk: 'Болонья' }),
  firenze: town(3176959, 'Firenze', 'IT', 43.7792, 11.2463, '50123', { ar: 'فلورنسا', uk: 'Флоренція' }),
  napoli: town(3172394, 'Napoli', 'IT', 40.8522, 14.2681, '80142', { ar: 'نابولي', uk: 'Неаполь' }),
  palermo: town(2523920, 'Palermo', 'IT', 38.1166, 13.3636, '90133', { inland: [-1, -1], ar: 'باليرمو', uk: 'Палермо' }),
  catania: town(2525068, 'Catania', 'IT', 37.4922, 15.0704, '95131', { inland: [1, -1], ar: 'كاتانيا', uk: 'Катанія' }),
  bari: town(3182351, 'Bari', 'IT', 41.1207, 16.8698, '70122', { inland: [-1, 1], ar: 'باري', uk: 'Барі' }),
  foggia: town(3176885, 'Foggia', 'IT', 41.4584, 15.5519, '71121', { ar: 'فوجيا', uk: 'Фоджа' }),
  latina: town(3175058, 'Latina', 'IT', 41.4661, 12.9043, '04100', { ar: 'لاتينا', uk: 'Латина' }),
  mestre: town(3173529, 'Mestre', 'IT', 45.4917, 12.2454, '30172', { inland: [1, -1], ar: 'ميستري', uk: 'Местре' }),
  verona: town(3164527, 'Verona', 'IT', 45.4385, 10.9938, '37121', { ar: 'فيرونا', uk: 'Верона' }),
  rimini: town(3169361, 'Rimini', 'IT', 44.0575, 12.5653, '47921', { inland: [-1, -1], ar: 'ريميني', uk: 'Ріміні' }),
  pordenone: town(3170147, 'Pordenone', 'IT', 45.9569, 12.6605, '33170', { ar: 'بوردينوني', uk: 'Порденоне' }),
  udine: town(3165072, 'Udine', 'IT', 46.0693, 13.2371, '33100', { ar: 'أوديني', uk: 'Удіне' }),
  trieste: town(3165185, 'Trieste', 'IT', 45.6495, 13.7768, '34121', { ar: 'ترييستي', uk: 'Трієст' }),
  muggia: town(3172483, 'Muggia', 'IT', 45.6042, 13.7675, '34015', { inland: [-1, -1], ar: 'موجا', uk: 'Муджія' }),
  monfalcone: town(3173153, 'Monfalcone', 'IT', 45.8046, 13.5329, '34074', { ar: 'مونفالكوني', uk: 'Монфальконе' }),
  brussels: town(2800866, 'Brussels', 'BE', 50.8505, 4.3488, '1000', { local: 'Bruxelles', ar: 'بروكسل', uk: 'Брюссель' }),
  namur: town(2790471, 'Namur', 'BE', 50.4669, 4.8675, '5000', { ar: 'نامور', uk: 'Намюр' }),
  charleroi: town(2800481, 'Charleroi', 'BE', 50.4114, 4.4445, '6000', { ar: 'شارلوروا', uk: 'Шарлеруа' }),
  mons: town(2790869, 'Mons', 'BE', 50.4541, 3.9523, '7000', { ar: 'مونس', uk: 'Монс' }),
  liege: town(2792413, 'Liège', 'BE', 50.6337, 5.5675, '4000', { ar: 'لييج', uk: 'Льєж' }),
  verviers: town(2784821, 'Verviers', 'BE', 50.5891, 5.8624, '4800', { ar: 'فيرفييه', uk: 'Верв’є' }),
  sofia: town(727011, 'Sofia', 'BG', 42.6975, 23.3241, '1000', { local: 'София', ar: 'صوفيا', uk: 'Софія' }),
  plovdiv: town(728193, 'Plovdiv', 'BG', 42.1539, 24.75, '4000', { local: 'Пловдив', ar: 'بلوفديف', uk: 'Пловдив' }),
  varna: town(726050, 'Varna', 'BG', 43.2191, 27.9102, '9000', { inland: [1, -1], local: 'Варна', ar: 'فارنا', uk: 'Варна' }),
  burgas: town(732770, 'Burgas', 'BG', 42.5065, 27.4689, '8000', { inland: [1, -1], local: 'Бургас', ar: 'بورغاس', uk: 'Бургас' }),
  svilengrad: town(726546, 'Svilengrad', 'BG', 41.7684, 26.1977, '6500', { local: 'Свиленград', ar: 'سفيلنغراد', uk: 'Свіленград' }),
  ljubljana: town(3196359, 'Ljubljana', 'SI', 46.0511, 14.5051, '1000', { ar: 'ليوبليانا', uk: 'Любляна' }),
  maribor: town(3195506, 'Maribor', 'SI', 46.5558, 15.6459, '2000', { ar: 'ماريبور', uk: 'Марибор' }),
  koper: town(3197753, 'Koper', 'SI', 45.5482, 13.7296, '6000', { inland: [-1, 1], ar: 'كوبر', uk: 'Копер' }),
  novaGorica: town(3194452, 'Nova Gorica', 'SI', 45.956, 13.6484, '5000', { ar: 'نوفا غوريتسا', uk: 'Нова-Гориця' }),
  athens: town(264371, 'Athens', 'GR', 37.9838, 23.7278, '104 37', { local: 'Αθήνα', ar: 'أثينا', uk: 'Афіни' }),
  piraeus: town(255274, 'Piraeus', 'GR', 37.942, 23.6462, '185 31', { local: 'Πειραιάς', ar: 'بيرايوس', uk: 'Пірей' }),
  thessaloniki: town(734077, 'Thessaloniki', 'GR', 40.6407, 22.9349, '546 25', { local: 'Θεσσαλονίκη', ar: 'سالونيك', uk: 'Салоніки' }),
} satisfies Record<string, DeskTown>;

export type DeskTownKey = keyof typeof deskTowns;

export const countryFacts: Readonly<Record<string, { lang: string; timeZone: string; dialling: string; streets: readonly string[]; closedOn: readonly string[] }>> = {
  IT: {
    lang: 'it',
    timeZone: 'Europe/Rome',
    dialling: '+39',
    streets: ['Via della Dimostrazione', 'Via dell’Esempio', 'Piazza Immaginaria', 'Corso Inventato'],
    closedOn: ['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06', '2027-03-29', '2027-06-02'],
  },
  BE: {
    lang: 'fr',
    timeZone: 'Europe/Brussels',
    dialling: '+32',
    streets: ['Rue de l’Exemple', 'Rue de la Démonstration', 'Place Imaginaire'],
    closedOn: ['2026-12-25', '2027-01-01', '2027-03-29', '2027-05-06', '2027-05-17', '2027-07-21'],
  },
  BG: {
    lang: 'bg',
    timeZone: 'Europe/Sofia',
    dialling: '+359',
    streets: ['ул. Примерна', 'бул. Измислен'],
    closedOn: ['2026-12-24', '2026-12-25', '2027-01-01', '2027-03-03', '2027-05-24'],
  },
  SI: {
    lang: 'sl',
    timeZone: 'Europe/Ljubljana',
    dialling: '+386',
    streets: ['Primerna ulica', 'Izmišljena cesta'],
    closedOn: ['2026-12-25', '2027-01-01', '2027-02-08', '2027-03-29', '2027-04-27'],
  },
  GR: {
    lang: 'el',
    timeZone: 'Europe/Athens',
    dialling: '+30',
    streets: ['Οδός Παραδείγματος', 'Οδός Επίδειξης'],
    closedOn: ['2026-12-25', '2027-01-01', '2027-01-06', '2027-03-25', '2027-05-03'],
  },
};
