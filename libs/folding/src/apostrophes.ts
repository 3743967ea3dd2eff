/** Every sign that keyboards and typesetters use for an apostrophe, the modifier letters of transliterations included. */
const apostrophe = "['’‘ʼʹʻʾʿ`´′＇‛]";
const insideOtherScripts = new RegExp(`(?<=[^\\p{Script=Latin}\\p{P}\\p{S}\\p{Z}\\p{N}])${apostrophe}(?=\\p{L})`, 'gu');
const anywhere = new RegExp(apostrophe, 'gu');

/**
 * In Latin script an apostrophe parts two words (l’Aquila is found by "aquila"); elsewhere it belongs to
 * the word (Кам’янець), and people leave it out when they type.
 */
export const foldApostrophes = (text: string): string => text.replace(insideOtherScripts, '').replace(anywhere, ' ');
