/** Whether End User Messaging may call everybody, how much it may spend, and from which number. */
import {
  DescribeAccountAttributesCommand,
  DescribePhoneNumbersCommand,
  DescribePoolsCommand,
  DescribeSpendLimitsCommand,
  PinpointSMSVoiceV2Client,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Configuration } from '../../core/configuration.ts';
import { type Finding, missing, ready } from './finding.ts';

export async function callSandbox(region: string): Promise<Finding[]> {
  const voice = new PinpointSMSVoiceV2Client({ region });
  const { AccountAttributes = [] } = await voice.send(new DescribeAccountAttributesCommand({}));
  const tier = AccountAttributes.find(({ Name }) => Name === 'ACCOUNT_TIER')?.Value;
  return [
    tier === 'PRODUCTION'
      ? ready('Voice sandbox', 'Left.')
      : missing('Voice sandbox', 'Twenty calls a day, to verified numbers; request production access for this region.'),
  ];
}

export async function callSpend(region: string, { alarms }: Configuration): Promise<Finding[]> {
  const voice = new PinpointSMSVoiceV2Client({ region });
  const { SpendLimits = [] } = await voice.send(new DescribeSpendLimitsCommand({}));
  const limit = SpendLimits.find(({ Name }) => Name === 'VOICE_MESSAGE_MONTHLY_SPEND_LIMIT')?.EnforcedLimit ?? 0;
  return [
    limit > alarms.callSpendUsd
      ? ready('Voice spend limit', `${limit} US dollars a month; the alarm rings at ${alarms.callSpendUsd}.`)
      : missing(
          'Voice spend limit',
          `${limit} US dollars a month; the alarm at ${alarms.callSpendUsd} would come too late.`,
        ),
  ];
}

/** A number or a pool that the account does not have is an error of AWS, and says so. */
export async function callingNumber(
  region: string,
  { voice: { originationIdentity } }: Configuration,
): Promise<Finding[]> {
  const voice = new PinpointSMSVoiceV2Client({ region });
  const subject = 'Number that calls';
  if (originationIdentity.includes('pool')) {
    const { Pools = [] } = await voice.send(new DescribePoolsCommand({ PoolIds: [originationIdentity] }));
    return [state(subject, Pools[0]?.Status)];
  }
  const { PhoneNumbers = [] } = await voice.send(
    new DescribePhoneNumbersCommand({ PhoneNumberIds: [originationIdentity] }),
  );
  const [number] = PhoneNumbers;
  return number && !number.NumberCapabilities?.includes('VOICE')
    ? [missing(subject, `${originationIdentity} has no voice; request one that has.`)]
    : [state(subject, number?.Status)];
}

const state = (subject: string, status = 'not in this account'): Finding =>
  status === 'ACTIVE'
    ? ready(subject, 'Active.')
    : missing(subject, `It is ${status}; voice.originationIdentity names it.`);
