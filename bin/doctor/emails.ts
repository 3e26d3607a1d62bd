/** Whether SES lets the stage send: outside the sandbox, from a domain that DNS proves. */
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import type { Configuration } from '../../core/configuration.ts';
import { sendingDomain } from '../../lib/data/sending-domain.ts';
import { type Finding, missing, ready } from './finding.ts';

/** E-mails a day of an account in the sandbox (SES Developer Guide, "Request production access"). */
const sandboxQuota = 200;

export async function emailQuota(region: string, { reminder, booking }: Configuration): Promise<Finding[]> {
  const { Max24HourSend = 0, MaxSendRate = 0 } = await new SESClient({ region }).send(new GetSendQuotaCommand({}));
  const rate = reminder.emailsPerSecond + booking.digestsPerSecond;
  const isSandbox = Max24HourSend > -1 && Max24HourSend <= sandboxQuota;
  return [
    isSandbox
      ? missing('SES sandbox', `${Max24HourSend} e-mails a day is the sandbox; request production access.`)
      : ready('SES sandbox', `Left: ${Max24HourSend < 0 ? 'any number of' : Max24HourSend} e-mails a day.`),
    MaxSendRate > rate
      ? ready('SES rate', `${MaxSendRate} e-mails a second.`)
      : missing(
          'SES rate',
          `${MaxSendRate} e-mails a second; reminder.emailsPerSecond and booking.digestsPerSecond are ${rate} and must be less.`,
        ),
  ];
}

export async function emailSending(region: string): Promise<Finding[]> {
  const { Enabled } = await new SESClient({ region }).send(new GetAccountSendingEnabledCommand({}));
  return [
    Enabled
      ? ready('SES sending', 'Enabled.')
      : missing('SES sending', 'AWS or somebody paused it for the whole account; look at the SES dashboard.'),
  ];
}

export async function emailDomain(region: string, configuration: Configuration): Promise<Finding[]> {
  const ses = new SESClient({ region });
  const domain = sendingDomain(configuration);
  const Identities = [domain];
  const { DkimAttributes } = await ses.send(new GetIdentityDkimAttributesCommand({ Identities }));
  const { MailFromDomainAttributes } = await ses.send(new GetIdentityMailFromDomainAttributesCommand({ Identities }));
  const dkim = DkimAttributes?.[domain]?.DkimVerificationStatus ?? 'not known to SES';
  const mailFrom = MailFromDomainAttributes?.[domain]?.MailFromDomainStatus ?? 'not known to SES';
  return [
    proof(`DKIM of ${domain}`, dkim, 'DnsDkim1 to DnsDkim3'),
    proof(`MAIL FROM of ${domain}`, mailFrom, 'DnsMailFrom and DnsSpf'),
  ];
}

const proof = (subject: string, status: string, outputs: string): Finding =>
  status === 'Success'
    ? ready(subject, 'Proven by DNS.')
    : missing(
        subject,
        `${status}; after the deployment add the records of the outputs ${outputs} of the stack sending.`,
      );
