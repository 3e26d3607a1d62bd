/** The address alone in a text with an e-mail: what a clipboard, a link or a label brings along is taken off where that is clear. */
import { unescapedLink } from './pasted.ts';

/** Punctuation of full width, and hyphens of typesetters. Dashes stay: some keyboards write one for two hyphens. */
const typeset = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e\ufe63\ufe6b\u2010\u2011\u3002\uff61]/gu;
const asTyped = (mark: string) => mark.normalize('NFKC').replace('\u2010', '-').replace('\u3002', '.');

/** Marks and labels in front: quotes, brackets, bullets, "E-mail :". A password stands behind a colon without a blank. */
const opening =
  /^(?:[\s"'\p{Ps}\p{Pi}<•·▪●◦‣⁃]|[-*–—]\s|(?:e-?)?mail\s*[:=]|mailto=|\p{L}[\p{L}\p{M}\p{Nd} \u00a0.’'-]{0,40}:\s)+/iu;
const scheme = /^mailto:[\s/]*/iu;
/** Of a link; where it holds another address, the link goes to both. */
const query = /\?(?:(?!@|%40).)*$/iu;
/** Marks of Markdown on both sides. */
const emphasis = /^([*_`~|]{1,3})(.+)\1$/su;
const note = /\s\([^()@]*\)[\s.,;]*$/u;
/** `Camille <c@exemple.fr>`, and `[Camille](mailto:c@exemple.fr)` without its last bracket. */
const mailbox = /^([^<>]*)<([^<>]*)>$/u;
const markdown = /^\[([^[\]]*)\]\((mailto:[^()]*)$/iu;

/**
 * Of `mailto:c@exemple.fr?subject=…`, `Camille <c@exemple.fr>`, `E-mail : c@exemple.fr (home)`, `"c@exemple.fr",` …
 * @returns nothing where a name beside the address is another address
 */
export function addressPart(text: string): string {
  const trimmed = withoutClosing(text.replace(typeset, asTyped).trim().replace(note, ''));
  const [, name = '', target] = mailbox.exec(trimmed) ?? markdown.exec(trimmed) ?? [];
  if (target === undefined) return bare(trimmed);
  const address = bare(target);
  return name.includes('@') && bare(name).toLowerCase() !== address.toLowerCase() ? '' : address;
}

function bare(text: string): string {
  const opened = text.trim().replace(opening, '');
  const address = scheme.test(opened)
    ? unescapedLink(opened.replace(query, '')).replace(scheme, '').replace(typeset, asTyped).replace(opening, '')
    : opened;
  return withoutClosing(address).replace(emphasis, '$2');
}

/** Every character is looked at once (X27). */
function withoutClosing(text: string): string {
  let end = text.length;
  const isMailbox = text.includes('<');
  while (end > 0 && isClosing(text.charAt(end - 1), isMailbox)) end -= 1;
  return text.slice(0, end);
}

const isClosing = (character: string, isMailbox: boolean) =>
  /[\s.,;:!?…/"'\p{Pe}\p{Pf}\p{Pi}]/u.test(character) || (character === '>' && !isMailbox);
