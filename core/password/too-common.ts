/** Which passwords are too easy to guess: one known word, a walk on the keyboard, and little else. */
import { commonWords } from './common-words.ts';
import { lengthOfRun } from './runs.ts';
import { fold, skeleton } from './skeleton.ts';

/** The first guesses of an attacker who knows the person (ASVS 5.0, 6.1.2 and 6.2.11). */
export interface PasswordContext {
  readonly email?: string | undefined;
  /** In any spelling; only its digits are looked at. */
  readonly phone?: string | undefined;
  readonly serviceName: string;
}

/**
 * The rest that a guesser must still find once words and runs are known. A letter is worth two digits, a second word five.
 */
const worth = { letter: 2, other: 1, furtherWord: 5 };
const leastWorth = 7;

const shortestWord = 4;
const shortestPhoneDigits = 6;

const common = new Set(commonWords.map(skeleton));
const longestCommon = Math.max(...commonWords.map(word => word.length));

/**
 * Whether a password is made of common words, the person's own e-mail and phone, or the service's name. They may be
 * repeated, capitalised, accented, spelt in leet, and joined by runs, years and a few other characters. Rules over some
 * hundred words answer for the 3000 passwords of ASVS 5.0, 6.2.4: they reach "Bonjour2024!" and "B0nj0ur987" alike.
 */
export function isTooCommon(password: string, context: PasswordContext): boolean {
  const plain = fold(password);
  const letters = skeleton(plain);
  const known = new Set(contextWords(context).map(skeleton));
  const phone = (context.phone ?? '').replace(/\D/g, '');
  const words = new Set<string>();
  let value = 0;
  for (let at = 0; at < plain.length; ) {
    const own = longestOf(known, letters, at, plain.length);
    const word = longestOf(common, letters, at, longestCommon);
    const free = Math.max(own.length, lengthOfRun(plain, at), lengthOfPhone(plain, at, phone));
    if (word.length > free) words.add(word);
    else if (free === 0) value += /[\d\W_]/.test(plain.charAt(at)) ? worth.other : worth.letter;
    at += Math.max(free, word.length, 1);
  }
  return value + worth.furtherWord * Math.max(0, words.size - 1) < leastWorth;
}

function contextWords({ email = '', serviceName }: PasswordContext): string[] {
  const [local = '', domain = ''] = email.split('@');
  const parts = [local, domain, serviceName].flatMap(text => [text.replace(/[\W_]/g, ''), ...text.split(/[\W_\d]+/)]);
  return [email, local, ...parts].filter(word => word.length >= shortestWord);
}

function longestOf(words: ReadonlySet<string>, text: string, at: number, longest: number): string {
  for (let length = Math.min(longest, text.length - at); length >= shortestWord; length -= 1) {
    const candidate = text.slice(at, at + length);
    if (words.has(candidate)) return candidate;
  }
  return '';
}

function lengthOfPhone(text: string, at: number, phone: string): number {
  const digits = /^\d+/.exec(text.slice(at))?.[0] ?? '';
  for (let length = digits.length; length >= shortestPhoneDigits; length -= 1)
    if (phone.endsWith(digits.slice(0, length)) || `0${phone}`.includes(digits.slice(0, length))) return length;
  return 0;
}
