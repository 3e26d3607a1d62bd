/** The names of people and practices, noted from the API's answers: no browser may translate "Dr Tilleul" to a lime tree. */

/** The fields of an answer that hold a name. */
const fields: readonly string[] = ['name', 'practitioner', 'firstName', 'lastName'];

const known = new Set<string>();
let pattern: RegExp | undefined;

export function noteName(name: string): void {
  // A single letter stands in ordinary words.
  if (name.trim().length < 2 || known.has(name)) return;
  known.add(name);
  pattern = undefined;
}

/** Reads JSON of the API, or of this tab, and notes the names in it. @throws SyntaxError */
export const parseNoting = (json: string): unknown =>
  JSON.parse(json, (field, value) => {
    if (fields.includes(field) && typeof value === 'string') noteName(value);
    return value;
  });

/** @returns words and names by turns, as they stand in the text: the first, the third … are words, and may be empty */
export function splitAtNames(text: string): readonly string[] {
  pattern ??= patternOf([...known]);
  return text.split(pattern);
}

/** The longest first, since a name may begin with another one. A part of a longer word is no name. */
const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${
      names
        .toSorted((a, b) => b.length - a.length)
        .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
        .join('|') || '(?!)'
    })(?![\\p{L}\\p{N}])`,
    'u',
  );
