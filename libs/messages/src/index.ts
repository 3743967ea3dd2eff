export { interfaceLanguages, launchLanguages, sourceLanguage, isLanguage, languageOf, directionOf, type Language } from './languages.ts';
export { languageName, countryName } from './names.ts';
export { negotiate } from './negotiate.ts';
export { sections, type Section } from './catalogue.ts';
export { message, messageParts, hasMessage, type MessageParams } from './message.ts';
export { gaps, type Gap } from './gaps.ts';
