/** Which passwords are too easy to guess: one known word, a walk on the keyboard, and little else. */
import { commonWords } from './common-words.ts';
import { lengthOfRun } from './runs.ts';

/** What an attacker who knows the person would try first (ASVS 5.0, 6.1.2 and 6.2.11). */
export interface PasswordContext {
  readonly email?: string | undefined;
  /** In any spelling; only its digits are looked at. */
  readonly phone?: string | undefined;
  readonly serviceName: string;
}

/** What a guesser must still find once words and runs are known: a letter is worth two digits, a second word five. */
const worth = { letter: 2, other: 1, furtherWord: 5 };
const leastWorth = 7;

const shortestWord = 4;
const shortestPhoneDigits = 6;

const common = new Set(commonWords.map(skeleton));
const longestCommon = Math.max(...commonWords.map(word => word.length));

/**
 * Whether a password is common words (ASVS 5.0, 6.2.4), the person's own e-mail and phone or the service's name,
 * repeated, capitalised, accented, spelt in leet, joined by runs and years, with at most a few characters of its own.
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

/** Lower case without marks, one unit a character, so that positions stay comparable. */
function fold(text: string): string {
  return [...text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map(one => (one.length > 1 ? '\u{fffd}' : one))
    .join('');
}

const leet: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', l: 'i', '€': 'e' },
};

/** Leet undone; i and l become one letter, since 1 stands for either. */
function skeleton(word: string): string {
  return fold(word).replace(/[0134578 9@$!|l€]/g, character => leet[character] ?? character);
}

function contextWords({ email = '', serviceName }: PasswordContext): string[] {
  const [local = '', domain = ''] = email.split('@');
  const parts = [local, domain, serviceName].flatMap(text => [text.replace(/[\W_]/g, ''), ...text.split(/[\W_\d]+/)]);
  return [local, ...parts].filter(word => word.length >= shortestWord);
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
