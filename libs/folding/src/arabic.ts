const points = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

const letters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ء: '',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
};
const lettersPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * One spelling for what Arabic, Persian and Urdu writers type in several ways: hamza, ta marbuta, alef and ya
 * forms, vowel points, tatweel. Expects decomposed text (NFKD), where a hamza on its seat is a mark.
 */
export const foldArabic = (decomposed: string): string => decomposed.replace(points, '').replace(lettersPattern, (letter) => letters[letter] ?? '');
