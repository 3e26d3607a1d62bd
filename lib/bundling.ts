/** How a function's code is packed: everything pinned and inside, nothing that Lambda never runs. */
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Configuration } from '../core/configuration.ts';
import { writeEmailClient } from './email-client.ts';
import { writePhoneMetadata } from './phone-metadata.ts';

/** Some dependencies still call `require`, which a module does not have. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

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

export const bundling = ({ countries }: Pick<Configuration, 'countries'>): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  bundleAwsSDK: true,
  mainFields: ['module', 'main'],
  banner,
  externalModules: neverLoaded,
  esbuildArgs: {
    '--legal-comments': 'none',
    '--alias:libphonenumber-js/max/metadata': writePhoneMetadata(countries),
    '--alias:@aws-sdk/client-sesv2': writeEmailClient(),
  },
});
