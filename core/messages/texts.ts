/** The texts of each language. */
import type { Language } from '../language.ts';
import type { Texts } from './text-types.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';
import { it } from './texts.it.ts';

export const texts: Readonly<Record<Language, Texts>> = { fr, en, de, it };
