/** The code of the functions: everything pinned and inside, nothing that Lambda never runs (decisions 4 and 26). */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import type { Configuration } from '../../core/configuration.ts';
import { type FunctionKind, type FunctionName, functionKinds, functionPath } from '../../lambdas/functions.ts';
import { writePhoneMetadata } from './phone-metadata.ts';
import { temporaryFolder } from './temporary-folder.ts';

const lambdas = fileURLToPath(new URL('../../lambdas', import.meta.url));
const bundled = new Map<string, string>();

/** Loaded by the SDK only for operations that stream events, and where the environment carries no credentials; Lambda's does. */
const neverLoaded = [
  '@smithy/core/event-streams',
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/nested-clients',
  '@smithy/credential-provider-imds',
];

/**
 * Negotiation of anything but the language is off, and so is endpoint discovery: the other parsers and the cache are loaded with
 * them, and never called.
 */
const neverCalled = {
  ...Object.fromEntries(
    ['charset', 'encoding', 'mediaType'].map(name => [`negotiator/lib/${name}.js`, 'negotiator/lib/language.js']),
  ),
  'mnemonist/lru-cache': fileURLToPath(new URL('unused-cache.ts', import.meta.url)),
};

/** A stack whose bundling is off, as in tests of its template, is not worth a run: it gets the source. */
export function functionCode(
  scope: Construct,
  kind: FunctionKind,
  name: FunctionName,
  configuration: Configuration,
): Code {
  const folder = Stack.of(scope).bundlingRequired
    ? join(bundle(configuration), functionPath(kind, name))
    : join(lambdas, kind);
  return Code.fromAsset(folder);
}

/**
 * All functions in one run, since they share most of their modules; once a process for each set of countries.
 * @returns the folder with `<kind>/<name>/index.js`, or `<kind>/<room>/<name>/index.js`
 * @throws Error with the bundler's output
 */
function bundle({ countries }: Pick<Configuration, 'countries'>): string {
  const metadata = writePhoneMetadata(countries);
  const known = bundled.get(metadata);
  if (known) return known;
  const outdir = temporaryFolder('functions');
  buildSync({
    entryPoints: functionKinds.map(kind => join(lambdas, kind, '**/*.ts')),
    outbase: lambdas,
    entryNames: '[dir]/[name]/index',
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS, with its `require` in the place of `import()`. Importing `node:http` as a module reads every export of it,
    // and one export loads Node's own `fetch` and WebSocket. That was a quarter of a cold start.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    external: neverLoaded,
    alias: { 'libphonenumber-js/max/metadata': metadata, ...neverCalled },
    minify: true,
    legalComments: 'none',
    // A third of the texts' letters would be escapes otherwise, each longer than the letter.
    charset: 'utf8',
    logLevel: 'silent',
  });
  bundled.set(metadata, outdir);
  return outdir;
}
