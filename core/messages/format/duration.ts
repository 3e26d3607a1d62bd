/** Seconds in a person's words. */
import type { Language } from '../../language.ts';
import { phrases } from '../phrases.ts';

/** A waiting time, rounded up: a person who waits that long is in time. */
export const waitingTime = (seconds: number, language: Language): string => inWords(seconds, language, Math.ceil);

/** A lifetime, rounded down: a person who is that quick is in time. */
export const lifetime = (seconds: number, language: Language): string => inWords(seconds, language, Math.floor);

function inWords(seconds: number, language: Language, round: (value: number) => number): string {
  const words = phrases[language];
  if (round(seconds) < 60) return words.seconds(Math.max(1, round(seconds)));
  return round(seconds / 60) < 60 ? words.minutes(round(seconds / 60)) : words.hours(round(seconds / 3600));
}
