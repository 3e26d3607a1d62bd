/** The messages about an account: their words with what they are about, and their link. */
import type { Language } from '../../language.ts';
import type { SupportTopic } from '../../support/support-topic.ts';
import { accountEmails as emailsDe } from '../de/account/emails.ts';
import { accountSms as smsDe } from '../de/account/sms.ts';
import { accountEmails as emailsEn } from '../en/account/emails.ts';
import { accountSms as smsEn } from '../en/account/sms.ts';
import { appointmentTime, shortTime } from '../format/appointment-time.ts';
import { lifetime } from '../format/duration.ts';
import { mailFact } from '../format/email-markup.ts';
import { type EmailMessage, emailPage } from '../format/email-page.ts';
import { smsFrom } from '../format/sms.ts';
import { accountEmails as emailsFr } from '../fr/account/emails.ts';
import { accountSms as smsFr } from '../fr/account/sms.ts';
import { supportFooter } from '../help.ts';
import { accountEmails as emailsIt } from '../it/account/emails.ts';
import { accountSms as smsIt } from '../it/account/sms.ts';
import {
  type AccountEmails,
  type AccountNoticeKind,
  type AccountSms,
  type NoticeWords,
  type SmsKind,
  smsKinds,
} from './notice-words.ts';

const emails: Readonly<Record<Language, AccountEmails>> = { de: emailsDe, en: emailsEn, fr: emailsFr, it: emailsIt };
const sms: Readonly<Record<Language, AccountSms>> = { de: smsDe, en: smsEn, fr: smsFr, it: smsIt };

/** The subject of a message. Instants are epoch milliseconds; contacts are masked. */
export interface NoticeFacts {
  readonly at?: number | undefined;
  /** IANA name of the reader's zone, where their phone tells it: else the service's is meant. */
  readonly timeZone?: string | undefined;
  readonly lifeSeconds?: number | undefined;
  readonly device?: string | undefined;
  readonly code?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly reference?: string | undefined;
}

/** The facts about the service that every message needs. */
export interface NoticeSender {
  readonly serviceName: string;
  readonly supportEmail: string;
  readonly webOrigin: string;
  /** IANA name of the service's own zone: a time in any other one names it. */
  readonly timeZone: string;
}

function inWords(
  facts: NoticeFacts,
  language: Language,
  { serviceName, supportEmail, timeZone: usualZone }: NoticeSender,
) {
  const {
    at,
    timeZone = usualZone,
    lifeSeconds,
    device = '',
    code = '',
    phone = '',
    email = '',
    reference = '',
  } = facts;
  return {
    ...{ serviceName, supportEmail, device, code, phone, email, reference },
    when: at === undefined ? '' : appointmentTime(at, timeZone, language, usualZone),
    life: lifeSeconds === undefined ? '' : lifetime(lifeSeconds, language),
  } satisfies NoticeWords;
}

/** The topic of a request to support that comes from a message, where it is not the account. */
const topicOf: Partial<Readonly<Record<AccountNoticeKind, SupportTopic>>> = {
  sign_in_code: 'sign_in',
  new_device: 'sign_in',
  reset_code: 'sign_in',
  reset_waiting: 'sign_in',
  reset_usable: 'sign_in',
  sign_up_email_code: 'sign_up',
  release_done: 'sign_up',
  release_refused: 'sign_up',
  support_received: 'other',
};

/** @param url where the message's link leads, if it has one */
export function accountEmail(
  kind: AccountNoticeKind,
  facts: NoticeFacts,
  language: Language,
  sender: NoticeSender,
  url?: string,
): EmailMessage {
  const { greeting, signature, email } = emails[language];
  const { link, ...words } = email[kind](inWords(facts, language, sender));
  const text = {
    ...words,
    // A reader who may not use the link is shown none.
    ...(link !== undefined && url !== undefined && { link }),
    beforeLink: [greeting, ...words.beforeLink],
    afterLink: [...words.afterLink, signature(sender.serviceName)],
  };
  const { serviceName, supportEmail } = sender;
  return emailPage(text, {
    ...{ language, serviceName, url },
    facts: [mailFact(supportEmail), { text: facts.code ?? '', isCode: true }],
    footer: supportFooter({ language, ...sender }, { topic: topicOf[kind] ?? 'account', reference: facts.reference }),
  });
}

/** In the alphabet of telephones, the link last. */
export function accountSms(
  kind: SmsKind,
  facts: NoticeFacts,
  language: Language,
  sender: NoticeSender,
  url?: string,
): string {
  const words = inWords(facts, language, sender);
  const { at, timeZone = sender.timeZone } = facts;
  const when = at === undefined ? '' : shortTime(at, { timeZone, usualZone: sender.timeZone }, language, at);
  const text = smsFrom(sender.serviceName, sms[language][kind]({ ...words, when }), language);
  return url === undefined ? text : `${text} ${url}`;
}

/** Whether a telephone gets this message, too. */
export const hasSms = (kind: AccountNoticeKind): kind is SmsKind =>
  (smsKinds as readonly AccountNoticeKind[]).includes(kind);
