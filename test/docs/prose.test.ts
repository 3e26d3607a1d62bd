/** The part of the prose that a machine can check: its paths exist, its links lead somewhere, its sentences are short. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anchors, namedPaths, read, relativeLinks, sentences, words } from './markdown.ts';

const pages = ['README.md', ...globSync('docs/**/*.md')].map(path => ({ path, text: read(path) }));
const longestSentence = 30;

/** Everything under version control: files that a run leaves behind do not count. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(path => existsSync(path));
const folders = [...new Set(files.filter(path => path.includes('/')).map(path => path.split('/')[0] ?? ''))].filter(
  name => !name.startsWith('.'),
);
const rooms = (folder: string) =>
  readdirSync(folder).filter(
    name => statSync(join(folder, name)).isDirectory() && files.some(path => path.startsWith(`${folder}/${name}/`)),
  );

describe('the map of the README', () => {
  const [, map = ''] = /^## Change the code\n+```\n([\s\S]*?)\n```/m.exec(read('README.md')) ?? [];
  const lines = map.replace(/\n\s+/g, ' ').split('\n');

  test('names every folder at the top, and no other', () => {
    expect(lines.map(line => /^([\w-]+)\//.exec(line)?.[1]).toSorted()).toEqual(folders.toSorted());
  });

  test.each(lines)('%s: names what is there', line => {
    const [top = '', ...named] = line.match(/(?<!\/)\b[\w.-]+(?:\/|\.(?:ts|json))/g) ?? [];
    for (const name of named) expect([name, existsSync(join(top, name))]).toEqual([name, true]);
  });

  test.each(['lib', 'lambdas', 'local'])('names every room of %s', folder => {
    const line = lines.find(each => each.startsWith(`${folder}/`)) ?? '';
    expect(line.match(/(?<=\s)[\w-]+(?=\/)/g)?.toSorted()).toEqual(rooms(folder).toSorted());
  });
});

describe.each(pages)('$path', ({ path, text }) => {
  test('has links that lead somewhere', () => {
    for (const link of relativeLinks(text)) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      expect([link, existsSync(target)]).toEqual([link, true]);
      if (anchor !== undefined) expect([link, anchors(read(target))]).toEqual([link, expect.arrayContaining([anchor])]);
    }
  });

  test('names paths that exist', () => {
    const missing = namedPaths(text, folders).filter(
      name => !['', '.ts', '.tsx', '.test.ts'].some(end => existsSync(`${name}${end}`)),
    );
    expect(missing).toEqual([]);
  });

  test('has no sentence that is too long', () => {
    expect(sentences(text).filter(sentence => words(sentence).length > longestSentence)).toEqual([]);
  });

  test('has no sentence without its actor', () => {
    const isHeadless = (sentence: string) =>
      /^(?:Who|Whoever|Whom|Whose|What|Whatever|For whom)\b/.test(sentence) && !sentence.endsWith('?');
    expect(sentences(text).filter(isHeadless)).toEqual([]);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  test('names every command of the project, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    // `npm install-test` runs "test"; the parts of a check are named by the whole.
    const own = Object.keys(scripts).filter(name => name !== 'test' && !name.startsWith('check:'));
    expect(own.filter(name => !named.includes(name))).toEqual([]);
    expect(named.filter(name => !(name in scripts || ['install', 'install-test', 'ci'].includes(name)))).toEqual([]);
  });

  test('draws the states that wait, call or end in the state machine', () => {
    const { States } = JSON.parse(read('statemachines/sign-up.asl.json')) as {
      States: Readonly<Record<string, { readonly Type: string }>>;
    };
    const [, drawing = ''] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    const drawn = new Set(drawing.match(/\b[A-Z][A-Za-z]+\b/g));
    const tasks = Object.keys(States).filter(name => States[name]?.Type === 'Task' && name !== 'ParkWelcome');
    expect([...drawn].toSorted()).toEqual([...tasks, 'ByDoor'].toSorted());
  });
});
