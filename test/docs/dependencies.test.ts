/** Each package that this service depends on has its reason in a decision, or is named by the card it was ordered with. */
import { createHash } from 'node:crypto';
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

describe('an installation', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string; inBundle?: boolean; hasInstallScript?: boolean }>;
  };
  const locked = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle);

  it('takes only packages whose digest is known', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('asks for each package with a script whether it may run, and lets that of Node alone', () => {
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(Object.keys(allowScripts).sort()).toEqual(names.sort());
    expect(Object.keys(allowScripts).filter(entry => allowScripts[entry])).toEqual(['node']);
  });

  // Of `bin/node` in the package of the platform, whose sha512 the registry gives: 3nULszZ5X0fciYpG0t6TrdAp…
  const digests: Record<string, string> = {
    'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  };
  const digest = digests[`${process.platform}-${process.arch}`];

  (digest ? it : it.skip)('brings the Node that was looked at, and no other program', () => {
    const program = createHash('sha256').update(readFileSync('node_modules/node/bin/node')).digest('hex');
    expect(program).toBe(digest);
  });
});
