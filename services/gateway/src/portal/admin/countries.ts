import { countryName } from '@umn/messages';
import type { Choice } from '../components/field.tsx';

/** EU, EFTA, the United Kingdom and the neighbours from which organisations may apply (ISO 3166-1). */
const codes = [
  'AL', 'AT', 'BA', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MA', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'TN', 'TR', 'UA',
] as const;

/** By the reader's own order of letters. */
export function networkCountries(lang: string): Choice[] {
  const collator = new Intl.Collator(lang);
  return codes.map((code) => ({ value: code, label: countryName(code, lang) })).sort((a, b) => collator.compare(a.label, b.label));
}
