/** Parts of sentences, in each language. */
import type { Language } from '../language.ts';
import { phrases as phrasesDe } from './de/phrases.ts';
import { phrases as phrasesEn } from './en/phrases.ts';
import { phrases as phrasesFr } from './fr/phrases.ts';
import { phrases as phrasesIt } from './it/phrases.ts';
import type { Phrases } from './text-types.ts';

export const phrases: Readonly<Record<Language, Phrases>> = {
  de: phrasesDe,
  en: phrasesEn,
  fr: phrasesFr,
  it: phrasesIt,
};
