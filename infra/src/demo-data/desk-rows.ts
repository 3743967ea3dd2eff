import type { DeskHours } from './desk-hours.ts';
import type { DeskTownKey } from './desk-towns.ts';
import type { DeskKind } from './desk-wording.ts';

/**
 * A demonstration desk in short. `languages` reads `ar thu 14:00-18:00, uk interpreter, it`: a code, how it is spoken when
 * not by staff, when it is spoken when not always.
 */
export interface DeskRow {
  readonly organisation: string;
  readonly town: DeskTownKey;
  readonly kind: DeskKind;
  readonly languages: string;
  readonly services: string;
  readonly sectors?: string;
  readonly hours: DeskHours;
  /** Tells apart two desks of one kind, organisation and town; it follows the town in the name. */
  readonly quarter?: string;
  readonly visibility?: 'area' | 'hidden';
  readonly reach?: 'phone' | 'online';
  readonly byAppointment?: true;
  readonly whatsapp?: true;
  readonly notes?: Readonly<Record<string, string>>;
  readonly alert?: { readonly until: string; readonly text: Readonly<Record<string, string>> };
}

const row = (organisation: string, town: DeskTownKey, kind: DeskKind, hours: DeskHours, languages: string, services: string, more: Partial<DeskRow> = {}): DeskRow => ({
  organisation,
  town,
  kind,
  hours,
  languages,
  services,
  ...more,
});

const work = 'labour-rights unpaid-wages joining-the-union';
const papers = 'residence-permit family-reunification citizenship';

const italy: readonly DeskRow[] = [
  row('anolf-milano', 'milano', 'papers', 'office', 'it, ar, en, es, uk interpreter', `${papers} translation`, {
    quarter: 'Centro', sectors: 'domestic-work tourism', whatsapp: true,
  }),
  row('anolf-milano', 'milano', 'welcome', 'saturday', 'it, ar sat 09:30-12:30, bn, zh, ti interpreter', 'language-courses job-search housing recognition-of-qualifications residence-permit', {
    quarter: 'Loreto', notes: { ar: 'Arabo solo il sabato; negli altri giorni italiano e bengalese.' },
  }),
  row('anolf-milano', 'milano', 'women', 'afternoons', 'it, ar, es, am interpreter', 'services-for-women discrimination labour-rights family-reunification', { visibility: 'hidden', byAppointment: true }),
  row('uil', 'milano', 'rights', 'office', 'it, en, ar thu 14:00-17:30, ur', `${work} health-and-safety tax-return`, {
    sectors: 'construction logistics cleaning', notes: { ar: 'Arabo solo il giovedì pomeriggio; negli altri giorni inglese.' },
  }),
  row('lombardia', 'milano', 'rights', 'office', 'it, ar, fr, ro', `${work} undocumented-workers health-and-safety`, { sectors: 'construction food-industry logistics', whatsapp: true }),
  row('lombardia', 'brescia', 'rights', 'mornings', 'it, pa, ar tue 09:00-13:00, sq', `${work} pension-and-social-security`, { sectors: 'industry agriculture', notes: { ar: 'Arabo il martedì mattina.' } }),
  row('anolf-milano', 'monza', 'papers', 'mornings', 'it, es, ar mon 09:00-13:00; wed 09:00-13:00, uk', papers),
  row('anolf-milano', 'bergamo', 'rights', 'office', 'it, ar, wo, fr, bn interpreter', `${work} residence-permit`, { sectors: 'construction industry' }),
  row('fisascat-cisl', 'brescia', 'household', 'afternoons', 'it, uk, ro, ru', 'domestic-work labour-rights pension-and-social-security tax-return', { sectors: 'domestic-work care' }),
  row('fisascat-cisl', 'roma', 'household', 'office', 'it, es, tl, uk, ro', 'domestic-work labour-rights unpaid-wages tax-return', { sectors: 'domestic-work care' }),
  row('fisascat-cisl', 'rimini', 'seasonal', 'evenings', 'it, en, ro, sq, ru', 'seasonal-work unpaid-wages housing health-and-safety', { sectors: 'tourism' }),
  row('fisascat-cisl', 'verona', 'rights', 'office', 'it, ro, si, en', `${work} health-and-safety`, { sectors: 'tourism logistics cleaning' }),
  row('cisl', 'roma', 'welcome', 'office', 'it, en, fr, ar, bn, zh interpreter', `${papers} language-courses asylum`, { quarter: 'Esquilino' }),
  row('cisl', 'torino', 'rights', 'office', 'it, ar, ro, en', `${work} discrimination`, { sectors: 'industry construction' }),
  row('cisl', 'genova', 'papers', 'mornings', 'it, es, ar interpreter, sq', papers, { sectors: 'transport care' }),
  row('cisl', 'bologna', 'welcome', 'saturday', 'it, ur, bn, en, uk', 'residence-permit housing language-courses job-search'),
  row('cisl', 'firenze', 'rights', 'office', 'it, zh, sq, en', `${work} health-and-safety`, { sectors: 'industry tourism' }),
  row('cisl', 'napoli', 'rights', 'mornings', 'it, uk, si, bn, ru', `${work} domestic-work residence-permit`, { sectors: 'domestic-work construction' }),
  row('cisl', 'palermo', 'refugees', 'mornings', 'it, ar, fr, bn, wo interpreter, ti interpreter', 'asylum recognition-of-qualifications language-courses job-search', { visibility: 'area' }),
  row('cisl', 'bari', 'seasonal', 'evenings', 'it, sq, en, wo, fr', 'seasonal-work unpaid-wages undocumented-workers housing', { sectors: 'agriculture' }),
  row('uil', 'roma', 'papers', 'office', 'it, en, fr, pl, ro', `${papers} tax-return`),
  row('uil', 'mestre', 'rights', 'office', 'it, bn, ro, en, zh interpreter', `${work} health-and-safety`, { sectors: 'industry tourism' }),
  row('uil', 'catania', 'rights', 'mornings', 'it, ar interpreter, en, si', `${work} undocumented-workers`, { sectors: 'agriculture care' }),
  row('uil', 'foggia', 'seasonal', 'evenings', 'it, fr, wo, bg, ro, bm interpreter', 'seasonal-work unpaid-wages undocumented-workers health-and-safety housing', {
    sectors: 'agriculture', whatsapp: true,
    alert: { until: '2027-01-10', text: { it: 'Chiuso fino al 10 gennaio; chiamate la linea telefonica.', en: 'Closed until 10 January; please call the phone line.' } },
  }),
  row('uil', 'latina', 'seasonal', 'afternoons', 'it, pa, hi, en', 'seasonal-work unpaid-wages undocumented-workers residence-permit', { sectors: 'agriculture' }),
  row('anolf-fvg', 'pordenone', 'rights', 'office', 'it, ar wed 14:00-17:30, ro, sq, en', `${work} residence-permit`, { sectors: 'industry', notes: { ar: 'Arabo il mercoledì pomeriggio, con un mediatore.' } }),
  row('anolf-fvg', 'udine', 'papers', 'mornings', 'it, uk, ro, ps interpreter, ur interpreter', `${papers} asylum`),
  row('anolf-fvg', 'trieste', 'refugees', 'mornings', 'it, sl, ps, fa, ur, ar interpreter, uk', 'asylum residence-permit housing language-courses', { visibility: 'area' }),
  row('anolf-fvg', 'muggia', 'rights', 'appointment', 'it, sl, hr, sr', `${work} pension-and-social-security`, { sectors: 'construction care' }),
  row('anolf-fvg', 'monfalcone', 'rights', 'saturday', 'it, bn, ro, hr', `${work} health-and-safety language-courses`, { sectors: 'industry' }),
];

const belgium: readonly DeskRow[] = [
  row('etuc', 'brussels', 'line', 'evenings', 'en, fr, nl, de, ar interpreter, uk interpreter, pl phone, ro phone', 'labour-rights translation joining-the-union discrimination', { reach: 'phone', whatsapp: true }),
  row('cepag', 'namur', 'learning', 'belgian', 'fr, en, nl, ar interpreter', 'language-courses recognition-of-qualifications job-search discrimination'),
  row('cepag', 'charleroi', 'rights', 'belgian', 'fr, it, tr, ar', 'labour-rights unpaid-wages health-and-safety undocumented-workers', { sectors: 'construction cleaning' }),
  row('cepag', 'mons', 'welcome', 'unknown', 'fr, it, ar mon 13:00-16:30', 'residence-permit housing language-courses', { notes: { ar: 'Arabe le lundi après-midi.' } }),
  row('monde-des-possibles', 'liege', 'refugees', 'belgian', 'fr, ar, en, ti, so, ps interpreter, uk', 'asylum recognition-of-qualifications job-search language-courses translation', { quarter: 'Nord' }),
  row('monde-des-possibles', 'liege', 'women', 'belgian', 'fr, ar, en, sq interpreter', 'services-for-women discrimination family-reunification', { visibility: 'hidden', byAppointment: true }),
  row('monde-des-possibles', 'verviers', 'learning', 'mornings', 'fr, ar interpreter, so, tr, de', 'language-courses job-search translation'),
  row('wallonie', 'liege', 'rights', 'belgian', 'fr, ar thu 13:00-16:30, nl, de, ro', `${work} undocumented-workers`, {
    sectors: 'construction logistics cleaning', notes: { ar: 'Arabe le jeudi après-midi ; les autres jours, interprète par téléphone.' },
  }),
  row('wallonie', 'brussels', 'rights', 'belgian', 'fr, nl, ar, es, pt, pl', `${work} domestic-work undocumented-workers`, { sectors: 'domestic-work tourism cleaning', whatsapp: true }),
];

const bulgaria: readonly DeskRow[] = [
  row('citub', 'sofia', 'rights', 'bulgarian', 'bg, en, ru, uk, ar interpreter', `${work} pension-and-social-security`, { sectors: 'construction transport' }),
  row('citub', 'plovdiv', 'welcome', 'bulgarian', 'bg, en, tr, uk', 'residence-permit job-search language-courses asylum'),
  row('citub', 'varna', 'rights', 'bulgarian', 'bg, uk, ru, en', `${work} seasonal-work`, { sectors: 'tourism' }),
  row('citub', 'burgas', 'seasonal', 'bulgarian', 'bg, uk, ru, tr', 'seasonal-work unpaid-wages housing', { sectors: 'tourism agriculture' }),
  row('citub', 'svilengrad', 'refugees', 'mornings', 'bg, ar interpreter, ku interpreter, fa interpreter, en', 'asylum translation labour-rights', { visibility: 'area' }),
  row('trakia', 'plovdiv', 'rights', 'bulgarian', 'bg, tr, en, de', `${work} tax-return`, { sectors: 'industry agriculture transport' }),
];

const slovenia: readonly DeskRow[] = [
  row('zrc-sazu', 'ljubljana', 'welcome', 'slovene', 'sl, en, bs, sq, ar interpreter, uk', 'residence-permit recognition-of-qualifications language-courses discrimination'),
  row('zrc-sazu', 'maribor', 'learning', 'slovene', 'sl, de, sq, bs, uk', 'language-courses recognition-of-qualifications job-search'),
  row('zrc-sazu', 'ljubljana', 'online', 'unknown', 'sl, en, bs, sr, mk, fr', 'labour-rights residence-permit discrimination translation', { reach: 'online' }),
  row('primorska', 'koper', 'rights', 'slovene', 'sl, it, hr, bs, mk', `${work} health-and-safety`, { sectors: 'transport logistics construction' }),
  row('primorska', 'novaGorica', 'rights', 'afternoons', 'sl, it, bs, sq', `${work} pension-and-social-security`, { sectors: 'construction tourism' }),
];

const greece: readonly DeskRow[] = [
  row('generation-2-0', 'athens', 'papers', 'greek', 'el, en, ar, fr, bn interpreter', `${papers} discrimination`, { quarter: 'Κυψέλη' }),
  row('generation-2-0', 'athens', 'learning', 'greek', 'el, en, fr, ar wed 17:00-20:00, ur, tl', 'recognition-of-qualifications job-search language-courses', {
    quarter: 'Ομόνοια', notes: { ar: 'Αραβικά την Τετάρτη το απόγευμα.' },
  }),
  row('generation-2-0', 'thessaloniki', 'welcome', 'greek', 'el, en, ka, ru, ar interpreter, uk', 'residence-permit citizenship language-courses'),
  row('eka', 'athens', 'rights', 'greek', 'el, en, ar, sq, bn, ur', `${work} health-and-safety undocumented-workers`, { sectors: 'construction tourism agriculture' }),
  row('eka', 'athens', 'line', 'night', 'el, en, ar phone, ur phone, bn phone, uk phone', 'labour-rights unpaid-wages services-for-women translation', { reach: 'phone', whatsapp: true }),
  row('attiki', 'piraeus', 'rights', 'greek', 'el, en, tl, ar fri 10:00-15:00', `${work} health-and-safety`, { sectors: 'transport logistics', notes: { ar: 'Αραβικά την Παρασκευή.' } }),
];

export const deskRows: readonly DeskRow[] = [...italy, ...belgium, ...bulgaria, ...slovenia, ...greece];
