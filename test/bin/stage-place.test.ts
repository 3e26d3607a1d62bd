/** Where a stage is deployed, and the shells that would deploy it elsewhere. */
import { stagePlace } from '../../bin/stage-place.ts';
import { makeConfiguration } from '../support/configuration.ts';

const region = 'eu-west-3';
const account = '210987654321';
const anywhere = makeConfiguration({ stage: 'test', deploy: { region } });
const inAccount = makeConfiguration({ stage: 'test', deploy: { region, account } });

it.each<[string, NodeJS.ProcessEnv]>([
  ['names nothing', {}],
  ['names the same region', { AWS_REGION: region }],
  ['has a profile of the same region', { CDK_DEFAULT_REGION: region }],
  ['is asked by a command line that reports its own default', { CDK_DEFAULT_REGION: 'us-east-1' }],
])('is what the configuration says where the shell %s', (_, shell) => {
  expect(stagePlace(anywhere, shell)).toEqual({ region });
});

it.each<[string, NodeJS.ProcessEnv]>([
  ['AWS_REGION', { AWS_REGION: 'us-east-1' }],
  ['AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: 'us-east-1', CDK_DEFAULT_REGION: region }],
  ['its profile', { CDK_DEFAULT_REGION: 'eu-west-1' }],
])('is refused where the shell names another region by %s', (_, shell) => {
  expect(() => stagePlace(anywhere, shell)).toThrow(
    /^Stage test is deployed to eu-west-3, and this shell names (us-east-1|eu-west-1)\. Run "export AWS_REGION=eu-west-3"/,
  );
});

it('is the account of the configuration, or of the credentials', () => {
  expect(stagePlace(inAccount, {})).toEqual({ region, account });
  expect(stagePlace(inAccount, { CDK_DEFAULT_ACCOUNT: account })).toEqual({ region, account });
  expect(stagePlace(anywhere, { CDK_DEFAULT_ACCOUNT: account })).toEqual({ region, account });
});

it('is refused for the credentials of another account', () => {
  expect(() => stagePlace(inAccount, { CDK_DEFAULT_ACCOUNT: '345678901234' })).toThrow(
    'Stage test is deployed to account 210987654321, and these credentials belong to 345678901234.',
  );
});

it('is nowhere for a stage without a region', () => {
  expect(() => stagePlace(makeConfiguration(), {})).toThrow('Stage test has no deploy.region.');
});
