/** How a function's code is packed: everything pinned and inside, nothing that Lambda never runs. */
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Configuration } from '../../core/configuration.ts';
import { writeEmailClient } from './email-client.ts';
import { writePhoneMetadata } from './phone-metadata.ts';

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
 * CommonJS, and its `require` in the place of `import()`: importing `node:http` as a module reads every export of it, of
 * which one loads Node's own `fetch` and WebSocket. That was a quarter of a cold start.
 */
const format = OutputFormat.CJS;

export const bundling = ({ countries }: Pick<Configuration, 'countries'>): BundlingOptions => ({
  format,
  target: 'node24',
  minify: true,
  bundleAwsSDK: true,
  mainFields: ['module', 'main'],
  externalModules: neverLoaded,
  esbuildArgs: {
    '--legal-comments': 'none',
    '--supported:dynamic-import': 'false',
    '--alias:libphonenumber-js/max/metadata': writePhoneMetadata(countries),
    '--alias:@aws-sdk/client-sesv2': writeEmailClient(),
  },
});
