/** An e-mail address as people type it, the address that mail goes to, and the key that makes it unique (A3, X10). */
import { err, ok, type Result } from '../result.ts';
import { addressPart } from './pasted-address.ts';

export interface Email {
  /** The address of the mailbox: the local part exactly as typed, the domain in lower-case punycode. */
  readonly address: string;
  /** The key of uniqueness; never a recipient. */
  readonly key: string;
}

/** RFC 5321 §4.5.3.1: 64 octets of local part, 256 of path, which is 254 without its angle brackets. */
const longestLocalPart = 64;
const longestAddress = 254;

/** Joiners are letters of some domains (RFC 5892 A.1): taken off at the ends only, and refused between letters. */
const unseen = /(?![\u200c\u200d])\p{DI}|^[\u200c\u200d]+|[\u200c\u200d]+$/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+$/;
/** Other marks in front are left of a link or a list (`//zoe`, `?to=zoe`, `%20zoe`): mail would go to nobody, or to a stranger. */
const opensLocalPart = /^\w/;
/** Without the invisible characters that IDNA drops, which would make two spellings one domain. */
const typedDomain = /^(?:(?!\p{DI})[\p{L}\p{M}\p{N}.-])+$/u;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const topLevel = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/**
 * Understands one address, without what a clipboard brings along. The local part is ASCII only: SES delivers to no other (it does not speak SMTPUTF8), and
 * outside ASCII two spellings may fold into one (CVE-2019-19844: `mıke`, `ſam`, the Kelvin sign). The domain may be
 * international, but no letter or digit of it may stand for an ASCII one, so that no two spellings of a letter meet.
 *
 * The key lowers ASCII letters and nothing else: no mailbox provider tells `Jean@` from `jean@`, but `+tag` and dots
 * are another person's mailbox at some of them. Every pattern repeats one character class, so the time is linear (X27).
 */
export function parseEmail(typed: string): Result<Email, 'invalid_email'> {
  if (typed.length > 2 * longestAddress) return err('invalid_email');
  const trimmed = addressPart(typed.replace(unseen, ''));
  if (controls.test(trimmed)) return err('invalid_email');
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(at, 0));
  const domain = at < 0 ? undefined : parseDomain(trimmed.slice(at + 1));
  if (!domain || !isLocalPart(local)) return err('invalid_email');
  const address = `${local}@${domain}`;
  return address.length > longestAddress ? err('invalid_email') : ok({ address, key: address.toLowerCase() });
}

/**
 * Whether both fields hold one address. Upper and lower case do not count: telephone keyboards write a capital where
 * nobody asked for one, and to every mailbox provider it is the same mailbox.
 */
export function sameEmail(first: string, second: string): boolean {
  const [one, other] = [parseEmail(first), parseEmail(second)];
  return one.ok && other.ok ? one.value.key === other.value.key : first.trim() === second.trim();
}

function isLocalPart(text: string): boolean {
  return (
    opensLocalPart.test(text) && text.length <= longestLocalPart && text.split('.').every(atom => localPart.test(atom))
  );
}

function parseDomain(text: string): string | undefined {
  if (!typedDomain.test(text) || [...text].some(standsForAscii)) return undefined;
  const labels = toAscii(text).split('.');
  const wellFormed = labels.length >= 2 && labels.every(part => label.test(part));
  return wellFormed && topLevel.test(labels.at(-1) ?? '') ? labels.join('.') : undefined;
}

/** As resolvers know the domain (UTS 46); empty where it is none. The parser of URLs is the same in functions and browsers. */
function toAscii(domain: string): string {
  return URL.parse(`http://${domain}`)?.hostname ?? '';
}

/** The full-width `ａ`, the long `ſ`, the Kelvin sign: characters that normalisation turns into ASCII. */
function standsForAscii(character: string): boolean {
  return !isAscii(character) && [...character.normalize('NFKC').toLowerCase()].some(isAscii);
}

const isAscii = (character: string) => (character.codePointAt(0) ?? 0) < 0x80;
