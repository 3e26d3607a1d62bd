/** Which numbered requirements the sources cite, and which lines docs/requirements.md has for them. */
import { globSync, readFileSync } from 'node:fs';

export interface Requirement {
  readonly number: string;
  readonly state: string;
  /** Test files, below `test/` and without `.test.ts`. */
  readonly heldBy: readonly string[];
}

export const document = 'docs/requirements.md';

const number = '(?:[A-EG-Q]\\d|[XF]\\d{1,2})';
const line = new RegExp(`^\\| (${number}) \\| (.+?) \\| (.+?) \\| ?(.*?) ?\\|$`);
const comment = /\/\*[\s\S]*?\*\/|(?<!['":])\/\/.*/g;
const several = `${number}(?:(?:, | )${number})*`;
/** Of a test or a group of them, such as 'X12, C2: is answered as one of nobody' or 'initials (A4)'. */
const title = new RegExp(`(?<=['"\`])${several}(?=: )|(?<=\\()${several}(?=\\)['"\`])`, 'g');
const cited = new RegExp(`(?<![\\w.+#%-])${number}(?!\\w|\\.\\w)`, 'g');

export const requirementIn = (text: string): Requirement | undefined => {
  const [, number, , state, heldBy] = line.exec(text) ?? [];
  return number && state ? { number, state, heldBy: heldBy ? heldBy.split(', ') : [] } : undefined;
};

/** The citations of a source file, in its comments and in the titles of its tests. */
export function citationsIn(source: string): Set<string> {
  const places = [...(source.match(comment) ?? []), ...(source.match(title) ?? [])];
  return new Set(places.flatMap(place => place.match(cited) ?? []));
}

/** Citations by file, as its path stands in the repository. */
const citationsOf = (pattern: string): Map<string, Set<string>> =>
  new Map(globSync(pattern).map(file => [file, citationsIn(readFileSync(file, 'utf8'))]));

export const inTests = (): Map<string, Set<string>> => citationsOf('test/!(docs)/**/*.test.ts');
export const inSources = (): Map<string, Set<string>> =>
  citationsOf('{adapters,bin,core,lambdas,lib,local,web}/**/*.{ts,tsx}');

/** The files of tests that cite a number, as docs/requirements.md lists them. */
export const heldBy = (number: string, tests: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...tests]
    .filter(([, numbers]) => numbers.has(number))
    .map(([file]) => file.slice('test/'.length, -'.test.ts'.length))
    .sort();
