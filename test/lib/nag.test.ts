/** K1, K2: the AWS solutions rules find nothing that is not acknowledged with a reason. */
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { outdir, unsynthesised } from './synthesised.ts';

it('K1, K2: has no finding without an acknowledgement', () => {
  const { app } = unsynthesised();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).not.toThrow();
});

it('notices a queue that takes messages without TLS', () => {
  const app = new App({ outdir: outdir() });
  new Queue(new Stack(app, 'Other'), 'Careless');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4');
});
