/** K1, K2: the AWS solutions rules find nothing that is not acknowledged with a reason. */
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { bothStacks, outdir } from './synthesised.ts';

const web = { certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d' };

it.each([
  ['production', stages.production],
  ['staging', stages.staging],
  ['a host of its own', parseConfiguration({ ...stages.production, web })],
])('K1, K2: has no finding without an acknowledgement in %s', (_, configuration) => {
  const { app } = bothStacks(configuration);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).not.toThrow();
});

it('notices a queue that takes messages without TLS', () => {
  const app = new App({ outdir: outdir() });
  new Queue(new Stack(app, 'Other'), 'Careless');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4');
});
