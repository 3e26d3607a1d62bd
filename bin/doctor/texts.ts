/** Whether SNS sends texts to everybody, how much it may spend, and the countries that want the sender id registered. */
import { DescribeSenderIdsCommand, PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Configuration } from '../../core/configuration.ts';
import { type Finding, missing, ready } from './finding.ts';

/** Served countries with a registry of sender ids (AWS End User Messaging user guide, "Registration forms"; AGCOM for Italy). */
const registries: readonly string[] = ['AT', 'ES', 'FI', 'GB', 'IE', 'IT'];

/** US dollars a month where nobody raised it. */
const spendByDefault = '1';

export async function textSandbox(region: string): Promise<Finding[]> {
  const { IsInSandbox } = await new SNSClient({ region }).send(new GetSMSSandboxAccountStatusCommand({}));
  return [
    IsInSandbox
      ? missing('SMS sandbox', 'Only verified numbers get texts; request production access (End User Messaging).')
      : ready('SMS sandbox', 'Left.'),
  ];
}

export async function textSpend(region: string, { alarms }: Configuration): Promise<Finding[]> {
  const asked = new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] });
  const { attributes } = await new SNSClient({ region }).send(asked);
  const limit = Number(attributes?.MonthlySpendLimit ?? spendByDefault);
  return [
    limit > alarms.smsSpendUsd
      ? ready('SMS spend limit', `${limit} US dollars a month; the alarm rings at ${alarms.smsSpendUsd}.`)
      : missing(
          'SMS spend limit',
          `${limit} US dollars a month; the alarm at ${alarms.smsSpendUsd} would come too late.`,
        ),
  ];
}

export async function senderIds(region: string, { sms, countries }: Configuration): Promise<Finding[]> {
  const asked = countries.filter(country => registries.includes(country));
  if (asked.length === 0) return [ready('SMS sender id', 'No served country has a registry.')];
  const voice = new PinpointSMSVoiceV2Client({ region });
  const { SenderIds = [] } = await voice.send(
    new DescribeSenderIdsCommand({ Filters: [{ Name: 'sender-id', Values: [sms.senderId] }] }),
  );
  const isRegistered = (country: string) =>
    SenderIds.some(({ IsoCountryCode, Registered }) => IsoCountryCode === country && Registered);
  return asked.map(country =>
    isRegistered(country)
      ? ready(`SMS sender id in ${country}`, `${sms.senderId} is registered.`)
      : missing(
          `SMS sender id in ${country}`,
          `${sms.senderId} is not registered; texts are blocked, or come from another name.`,
        ),
  );
}
