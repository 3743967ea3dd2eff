export * from './fold.ts';
export * from './transliterate.ts';
