/** Each package that this service depends on has its reason in a decision, or is named by the card it was ordered with. */
import { readFileSync } from 'node:fs';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
const reasonsIn = (decision: string) => readFileSync(`docs/decisions/${decision}.md`, 'utf8');
const names = (text: string) => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

const card = ['client-dynamodb', 'lib-dynamodb', 'client-sns', 'client-ses'].map(name => `@aws-sdk/${name}`);
const inFunctions = new Set([...card, '@middy/core', 'zod', ...names(reasonsIn('0018-packages-in-the-functions'))]);
const elsewhere = names(reasonsIn('0019-packages-of-the-workshop'));

it.each(Object.keys(dependencies))('%s, which goes into functions, has its reason', name => {
  expect(inFunctions).toContain(name);
});

it.each(Object.keys({ ...devDependencies, ...optionalDependencies }))(
  '%s, which goes into none, has its reason',
  name => {
    expect(elsewhere).toContain(name.startsWith('@types/') ? '@types/*' : name);
  },
);

it.each(Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))(
  '%s is of one version: %s',
  (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);
