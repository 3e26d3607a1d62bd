/** The deployed code itself: bundled by the CDK app, then loaded as Lambda would, with exactly its function's environment. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stages } from '../../bin/stages.ts';
import type { FunctionName } from '../../lambdas/functions.ts';
import { attachesCalendar, rights } from '../../lib/rights/rights.ts';
import { ownFunctions } from '../../local/bench/bundles/bundles.ts';
import { bundled } from './bundled.ts';
import { functions } from './synthesised.ts';

const run = promisify(execFile);
const { folder, templates } = bundled();
const bundles = new Map(templates.flatMap(template => [...functions(template)]));

function propertyOf<T>(name: string, property: 'Code' | 'Environment'): T {
  const found = bundles.get(name)?.Properties[property];
  if (!found) throw new Error(`${name} has no ${property}`);
  return found as T;
}

const codeOf = (name: string) => {
  const { S3Key } = propertyOf<{ S3Key: string }>(name, 'Code');
  return join(folder, `asset.${S3Key.replace('.zip', '')}`, 'index.js');
};

/** References become words: the variable has to be there. */
const environmentOf = (name: string) => {
  const { Variables } = propertyOf<{ Variables: Record<string, unknown> }>(name, 'Environment');
  return Object.fromEntries(
    Object.entries(Variables).map(([key, value]) => [key, typeof value === 'string' ? value : 'reference']),
  );
};

it('loads every function with the environment it gets, and finds its handler', () => {
  const loading = `
    const fs = require('node:fs');
    const env = process.env;
    const loaded = {};
    for (const [name, { code, variables }] of Object.entries(JSON.parse(fs.readFileSync(0, 'utf8')))) {
      process.env = { PATH: env.PATH, AWS_REGION: 'eu-west-3', AWS_LAMBDA_FUNCTION_NAME: name, ...variables };
      loaded[name] = typeof require(code).handler;
    }
    console.log(JSON.stringify(loaded));`;
  const names = [...bundles.keys()];
  const asked = names.map(name => [name, { code: codeOf(name), variables: environmentOf(name) }]);
  // By standard input: together they are more than one variable may hold.
  const input = JSON.stringify(Object.fromEntries(asked));
  const stdout = execFileSync(process.execPath, ['--input-type=commonjs', '-e', loading], { input, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(names.map(name => [name, 'function'])));
});

it('is found by the benchmark in the templates, each function once', () => {
  const found = templates.flatMap(({ Resources }) => ownFunctions(Object.values(Resources)).map(([name]) => name));
  expect(found.sort()).toEqual(Object.keys(rights).sort());
});

const mostBytes = (name: FunctionName) => (attachesCalendar(name) ? 600_000 : 460_000);

it.each(Object.keys(rights) as FunctionName[])(
  'keeps %s small, with no right in it that its code has no use for',
  name => {
    expect(statSync(codeOf(name)).size).toBeLessThan(mostBytes(name));
    const code = readFileSync(codeOf(name), 'utf8');
    for (const [variable, needed] of [
      ['TABLE_NAME', rights[name].table],
      ['SECRET_ID', rights[name].secret],
      ['DISTRIBUTION_SECRET_IDS', rights[name].distributionSecrets],
      ['STATE_MACHINE_ARN', rights[name].workflow],
      ['ORDERS_QUEUE_URL', rights[name].orders],
    ] as const)
      expect([variable, code.includes(`"${variable}"`)]).toEqual([variable, needed !== undefined]);
  },
);

it('carries the pages of the stage as the distribution will serve them, without the page of the local phone', () => {
  const manifest = readFileSync(join(folder, 'sign-up-staging-web.assets.json'), 'utf8');
  const { files } = JSON.parse(manifest) as { files: Record<string, { source: { path: string } }> };
  const assets = Object.values(files).map(({ source }) => join(folder, source.path));
  const [pages, ...others] = assets.filter(asset => existsSync(join(asset, 'index.html')));
  expect(others).toEqual([]);
  const built = globSync('**/*.*', { cwd: pages ?? '' });
  expect(built.filter(file => /^assets\/.+-[\w-]{8}\.(js|css)$/.test(file)).length).toBeGreaterThan(1);
  expect(built.filter(file => /\blocal\b|\.(br|map)$/.test(file))).toEqual([]);
  expect(readFileSync(join(pages ?? '', 'index.html'), 'utf8')).toContain(`<title>${stages.staging.service.name}`);
});

it('writes an assembly that the installed CDK command line can read, in the order of deployment', async () => {
  const { stdout } = await run(process.execPath, ['node_modules/aws-cdk/bin/cdk', 'ls', '-a', folder]);
  expect(stdout.trim().split('\n')).toEqual(
    ['data', 'sending', 'api', 'sign-up', 'practices', 'booking', 'accounts', 'api-stage', 'web'].map(
      part => `sign-up-staging-${part}`,
    ),
  );
});
