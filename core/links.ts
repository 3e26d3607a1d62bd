/** Links in the names and addresses that people write: a text message must not carry one (requirement X34). */

/** As the alphabet of text messages leaves it: what that alphabet lacks falls out, and may join two words by a dot. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2010\u2011\u2013\u2014]/g, '-')
    .replaceAll('€', 'EUR')
    .replace(/[^\p{L}\p{N}\p{Z}\x20-\x7e]|[\^`]/gu, sign => sign.normalize('NFKD').replace(/[^\p{L}\p{N}.:/]/gu, ''))
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{Z}\x20-\x7e]/gu, '');

const link = /:[/\\|]{2}|www\.|[\p{L}\p{N}]\.\p{L}{2,}|(?<![\d.])\d{1,3}(\.\d{1,3}){3}(?!\.?\d)/iu;

/** "Dott.ssa Rossi", the usual short form for a woman: no such domain exists. */
const italianTitle = /(?<![\p{L}\p{N}.])(?:dott|prof|sig)\.(?:ssa|ra)(?![\p{L}\p{N}./:])/giu;

/**
 * Telephones make a link of it, and whoever reads the message takes the link for ours (requirement X34). A full stop of Chinese stands
 * between the parts of a host, too.
 */
export const hasLink = (text: string): boolean =>
  [text, text.replaceAll('\u3002', '.')].some(each => link.test(bare(each).replace(italianTitle, '')));
