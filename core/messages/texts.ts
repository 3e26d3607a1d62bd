/** The texts of each language. */
import type { Language } from '../language.ts';
import { de } from './de/texts.ts';
import { en } from './en/texts.ts';
import { fr } from './fr/texts.ts';
import { it } from './it/texts.ts';
import type { Texts } from './text-types.ts';

export const texts: Readonly<Record<Language, Texts>> = { fr, en, de, it };
