/** Requirement Q5: every part of the pages that is loaded later names the rooms whose texts it shows: their texts are there before it is. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { roomLoaders } from '../../../web/texts/rooms.ts';

const rooms = Object.keys(roomLoaders);
const read = (file: string) => readFileSync(file, 'utf8');
const resolve = (from: string, imported: string) => normalize(join(dirname(from), imported));

/** The files of the pages that come with this one. */
function filesWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !/^web\/.*\.tsx?$/.test(file)) return found;
  found.add(file);
  for (const [, imported = ''] of read(file).matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)';/gm))
    filesWith(resolve(file, imported), found);
  return found;
}

/** `texts.booking`, `useTexts().booking`, or `const { booking } = useTexts()`. */
function roomsOf(file: string): string[] {
  const source = read(file);
  const taken = [...source.matchAll(/(?:const|let) \{([^}]*)\} = (?:useTexts\(\)|texts);/g)].map(([, names]) => names);
  return rooms.filter(
    room =>
      new RegExp(`\\b(?:texts|useTexts\\(\\))\\.${room}\\b`).test(source) ||
      taken.some(names => new RegExp(`\\b${room}\\b`).test(names ?? '')),
  );
}
const roomsWith = (file: string) => [...new Set([...filesWith(file)].flatMap(roomsOf))].sort();

const parts = globSync('web/**/*.tsx').flatMap(file =>
  [...read(file).matchAll(/later\(\s*async \(\) => \(await import\('([^']+)'\)\)\.(\w+),?([^;]*?)\);/g)].map(
    ([, imported = '', name = '', named = '']) => ({
      name,
      part: resolve(file, imported),
      named: [...named.matchAll(/'(\w+)'/g)].map(([, room]) => room).sort(),
    }),
  ),
);

test('every part is looked at', () => {
  const calls = globSync('web/**/*.tsx').flatMap(file => [...read(file).matchAll(/= later\(/g)]);
  expect(parts.length).toBe(calls.length);
  expect(parts.every(({ part }) => existsSync(part))).toBe(true);
});

test.each(parts)('$name names its rooms, and no other', ({ part, named }) => {
  expect(named).toEqual(roomsWith(part));
});

test('what comes with every page shows no room', () => {
  expect(roomsWith('web/main.tsx')).toEqual([]);
});
