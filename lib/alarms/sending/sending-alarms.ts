/**
 * Alarms about sending that no answer of a provider shows: the money and the good name of the account. Without them texts,
 * calls and e-mails are dropped in silence. Their metrics are the account's, and have no dimensions.
 */
import { Duration, type Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StageResources } from '../../functions/stage-resources.ts';
import { alarmsIn } from '../add-alarm.ts';

/** Providers tell these figures now and then. */
const period = Duration.hours(1);

const highest = (namespace: string, metricName: string) =>
  new Metric({ namespace, metricName, statistic: 'Maximum', period });

/** Half of the rates at which SES puts an account under review (SES Developer Guide, "Reputation metrics"). */
const atMost = { bounces: 0.025, complaints: 0.0005 };

export function sendingAlarms(stack: Stack, resources: StageResources): void {
  const addAlarm = alarmsIn(stack, resources);
  const { alarms } = resources.configuration;
  addAlarm(
    'SmsSpend',
    highest('AWS/SNS', 'SMSMonthToDateSpentUSD'),
    alarms.smsSpendUsd,
    'The month’s money for texts is nearly spent: when it is, patients get no code and nothing fails.',
  );
  addAlarm(
    'CallSpend',
    highest('AWS/SMSVoice', 'VoiceMessageMonthlySpend'),
    alarms.callSpendUsd,
    'The month’s money for calls is nearly spent: when it is, no landline is called any more.',
  );
  addAlarm(
    'EmailsBounce',
    highest('AWS/SES', 'Reputation.BounceRate'),
    atMost.bounces,
    'Many e-mails go to addresses that do not exist: SES will stop all of them, welcomes and reminders.',
  );
  addAlarm(
    'EmailsComplainedOf',
    highest('AWS/SES', 'Reputation.ComplaintRate'),
    atMost.complaints,
    'People report our e-mails as spam: SES will stop all of them, welcomes and reminders.',
  );
}
