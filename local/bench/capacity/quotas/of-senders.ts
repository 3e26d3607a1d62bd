/** Quotas of the senders of messages (SES, SNS, End User Messaging) and of the queues before them. */
import { callsAMinute, emails, emailsADay, messagesInFlight, texts } from '../demand.ts';
import { sources } from '../sources.ts';
import { isLarge, type Quota, serviceQuotas } from './quota.ts';

const sendingLimits = 'SES, sending limits';

export const senderQuotas: readonly Quota[] = [
  {
    name: 'SES: e-mails a second',
    raisedBy: sendingLimits,
    limit: () => 14,
    need: emails,
    counts: { resource: 'emails' },
    source: sources.ses,
  },
  { name: 'SES: e-mails a day', raisedBy: sendingLimits, limit: () => 50_000, need: emailsADay, source: sources.ses },
  {
    name: 'End User Messaging: parts of texts a second from one sender id',
    raisedBy: 'AWS support, by sender id and country',
    limit: () => 10,
    // Every text of this service is one part.
    need: texts,
    counts: { resource: 'texts' },
    source: sources.messageParts,
  },
  {
    name: 'SNS: texts a second',
    raisedBy: serviceQuotas,
    limit: () => 20,
    need: texts,
    counts: { resource: 'texts' },
    source: sources.sns,
  },
  {
    name: 'SNS: `Publish` a second',
    raisedBy: serviceQuotas,
    limit: region => (isLarge(region) ? 9_000 : region === 'eu-central-1' ? 1_500 : 300),
    need: texts,
    counts: { resource: 'texts' },
    source: sources.sns,
  },
  {
    name: 'End User Messaging: calls a minute',
    raisedBy: 'AWS support',
    instead: 'AWS’s page says that it cannot be raised: ask support, or name fewer `voice.countries`',
    limit: () => 20,
    need: callsAMinute,
    counts: { resource: 'calls', perSeconds: 60 },
    source: sources.voice,
  },
  {
    name: 'SQS: messages in flight of one queue',
    raisedBy: serviceQuotas,
    limit: () => 120_000,
    need: messagesInFlight,
    source: sources.queues,
  },
];
