/** Titles before names, written so that no link arises. */

/** Titles and short words that people write before a name without a blank; Thai ones are always written so. */
const titles = [
  ...['dr', 'dre', 'dra', 'drs', 'prof', 'pr', 'pre', 'me', 'mme', 'mlle', 'mr', 'mrs', 'ms', 'hr', 'fr', 'sr', 'sra'],
  ...[
    'dott',
    'sig',
    'avv',
    'med',
    'dent',
    'vet',
    'dipl',
    'ing',
    'phil',
    'psych',
    'mag',
    'mgr',
    'st',
    'ste',
    'sta',
    'sto',
  ],
  ...['ดร', 'นพ', 'พญ', 'ทพ', 'ทพญ', 'ผศ', 'รศ', 'ศ', 'พ', 'ญ', 'นาย', 'นาง'],
].flatMap(title => [title, title.toUpperCase(), title.replace(/^./u, letter => letter.toUpperCase())]);
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.])(?:(?:${titles.join('|')}|\p{Lu}(?=\.\p{Lu}\p{Ll}))\.)+(?=\p{L})(?!(?:ssa|ra)(?!\p{L}))`,
  'gu',
);

/** "Dr.Martin" as "Dr. Martin": no telephone makes a link of it. */
export const spacedTitles = (name: string): string =>
  name.normalize('NFC').replace(titled, before => before.replaceAll('.', '. '));
