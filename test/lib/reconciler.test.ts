/** The reconciler's schedule. */
import { written } from './statements-in.ts';
import { resource, synthesised } from './synthesised.ts';

const template = synthesised();

it('I2: runs every minute, and keeps the runs that could not begin', () => {
  const { Properties } = resource(template, 'AWS::Scheduler::Schedule');
  expect(Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', FlexibleTimeWindow: { Mode: 'OFF' } });
  const { Arn, DeadLetterConfig } = Properties.Target as { Arn: unknown; DeadLetterConfig: { Arn: unknown } };
  expect(written(Arn)).toBe('<ReconcilerReconcileFunction>');
  expect(written(DeadLetterConfig.Arn)).toBe('<ReconcilerMissed>');
});

it('does not run late: the next run does all that a late one would', () => {
  expect(resource(template, 'AWS::Lambda::EventInvokeConfig').Properties).toMatchObject({
    MaximumRetryAttempts: 0,
    MaximumEventAgeInSeconds: 60,
  });
});
