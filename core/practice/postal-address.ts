/** A postal address as practices write it, without a link to another site (requirement X34). */
import { hasLink } from '../links.ts';

/** Words that people shorten in front of a name without a blank, as in "bd.Voltaire". */
const shortened = [
  ...[
    'all',
    'av',
    'ave',
    'bat',
    'bât',
    'bd',
    'bld',
    'boul',
    'bte',
    'ch',
    'crs',
    'fbg',
    'fg',
    'imp',
    'lot',
    'pass',
    'pl',
    'qu',
  ],
  ...['res', 'rés', 'rte', 'rd', 'sq', 'str', 'plz', 'nr', 'via', 'vle', 'cso', 'pza'],
  ...['cdt', 'col', 'dr', 'gal', 'gen', 'gén', 'mal', 'mgr', 'pr', 'prof', 'st', 'sta', 'ste'],
].join('|');

/** Of such a word or an initial; a path behind it makes an address of the web of it all the same. */
const dotOfShortened = new RegExp(`(?<![\\p{L}\\p{N}.])(${shortened}|\\p{L})\\.(?=\\p{L})(?!\\p{L}+[/:])`, 'giu');

export const isPostalAddress = (text: string): boolean =>
  !hasLink(text.normalize('NFC').replace(dotOfShortened, '$1 '));
