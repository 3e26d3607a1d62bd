/** Every function has a test of its handler with mocked clients. */
import { existsSync, globSync, readFileSync } from 'node:fs';

const handlers = globSync('lambdas/{api,steps,scheduled,events,authorizers}/**/*.ts');

it.each(handlers)('%s', path => {
  const test = `test/${path.replace(/\.ts$/, '.test.ts')}`;
  expect(existsSync(test)).toBe(true);
  const source = readFileSync(test, 'utf8');
  const up = '../'.repeat(path.split('/').length);
  expect(source).toContain(`import { handler } from '${up}${path}'`);
  expect(source).toContain('mockAws(');
});
