/** The words of the e-mail that tells a practice of its bookings, in each language. */
import type { Language } from '../../language.ts';
import { digest as digestDe } from '../de/digest.ts';
import { digest as digestEn } from '../en/digest.ts';
import { digest as digestFr } from '../fr/digest.ts';
import { digest as digestIt } from '../it/digest.ts';
import type { DigestWords } from './digest-words.ts';

export const digests: Readonly<Record<Language, DigestWords>> = {
  de: digestDe,
  en: digestEn,
  fr: digestFr,
  it: digestIt,
};
