/** docs/requirements.md has a line for every number that is cited, and tests for every line that is built. */
import { existsSync, readFileSync } from 'node:fs';
import { citationsIn, document, heldBy, inSources, inTests, requirementIn } from './citations.ts';

const requirements = readFileSync(document, 'utf8')
  .split('\n')
  .map(requirementIn)
  .filter(found => found !== undefined);
const tests = inTests();

it('gives each number once', () => {
  const numbers = requirements.map(({ number }) => number);
  expect(numbers).toHaveLength(new Set(numbers).size);
  expect(numbers.length).toBeGreaterThan(90);
});

it('has a line for every number that a test or a source cites', () => {
  const known = new Set(requirements.map(({ number }) => number));
  const unknown = [...tests, ...inSources()].flatMap(([file, cited]) =>
    [...cited].filter(number => !known.has(number)).map(number => `${file} ${number}`),
  );
  expect(unknown).toEqual([]);
});

it.each(requirements)('$number is $state', ({ number, state, heldBy: listed }) => {
  expect(state).toMatch(/^(built|to build|in part: .+)$/);
  // Else: npm run requirements. It also lists what came since, which need not wait for anybody.
  expect(heldBy(number, tests)).toEqual(expect.arrayContaining([...listed]));
  if (state !== 'to build') expect(listed).not.toEqual([]);
});

describe('a citation', () => {
  it.each([
    ["it('X12, C2: is answered', () => {", ['X12', 'C2']],
    ["describe('B2 F17: a count', () => {", ['B2', 'F17']],
    ["describe('the name check (A4)', () => {", ['A4']],
    ['/** Without the table: 503 (requirement I3; F09, F14). */', ['I3', 'F09', 'F14']],
    ['// As requirement A5 says.', ['A5']],
    ["expect(text).toBe('A1');", []],
    ["fetch('http://host/A1')", []],
    ['/** E.164, \\u{E0041}, %E0, U+00A0 and H1.x */', []],
  ])('is found in %j', (source, numbers) => {
    expect([...citationsIn(source)]).toEqual(numbers);
  });
});

it('is a test that exists, where the threat model names one', () => {
  const model = readFileSync('docs/threat-model.md', 'utf8');
  const named = [...model.matchAll(/`(test\/[\w/-]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(path => !existsSync(`${path}.test.ts`) && !existsSync(path))).toEqual([]);
});
