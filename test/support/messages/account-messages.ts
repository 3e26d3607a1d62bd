/** Every message about an account, with the facts that it must tell in any language. */
import { linkUrl, pageUrl, textLinkUrl } from '../../../core/account/link-paths.ts';
import type { Language } from '../../../core/language.ts';
import { accountEmail, accountSms } from '../../../core/messages/account/notice.ts';
import { type AccountNoticeKind, accountNoticeKinds, smsKinds } from '../../../core/messages/account/notice-words.ts';
import { codeSms } from '../../../core/messages/code-sms.ts';
import type { Message } from './every-message.ts';

const webOrigin = 'https://patients.example';
const sender = {
  ...{ serviceName: 'Espace Patient', supportEmail: 'support@patients.example', webOrigin },
  timeZone: 'Europe/Paris',
};
const linkTo = {
  reset_code: 'cancel-reset',
  new_email_code: 'confirm-new-email',
  new_device: 'not-my-sign-in',
  password_changed: 'not-my-change',
  phone_changed: 'not-my-change',
  email_changed: 'not-my-change',
  reset_waiting: 'cancel-reset',
  reset_usable: 'use-reset',
  release_asked: 'keep-phone',
  release_reminder: 'keep-phone',
} as const;

/** Their link stands in the e-mail: the old phone may be in other hands. */
const byEmailAlone = { password_changed: true, phone_changed: true, email_changed: true } as const;

const facts = {
  at: Date.UTC(2026, 10, 12, 13, 30),
  lifeSeconds: 600,
  device: 'Firefox, Windows',
  code: '042137',
  phone: '+33 6 •• •• •• 78',
  email: 'c•••••@exemple.fr',
  reference: 'K7QF-2MXA',
};
/** As a clock in Paris shows it. */
const when = ['12', '2026', '14:30'];

/** The facts that each e-mail must tell beside the name of the service. */
const told: Readonly<Record<AccountNoticeKind, readonly string[]>> = {
  sign_in_code: [facts.code, '10 '],
  step_up_code: [facts.code, '10 '],
  reset_code: [facts.code, '10 '],
  new_email_code: [facts.code, '10 '],
  email_in_use: [sender.supportEmail],
  sign_up_email_code: [facts.code, '10 '],
  new_device: [...when, facts.device, sender.supportEmail],
  password_reset: [...when, sender.supportEmail],
  password_changed: [...when, sender.supportEmail],
  reset_waiting: when,
  reset_usable: ['10 '],
  phone_changed: [...when, facts.phone, sender.supportEmail],
  email_changed: [...when, facts.email, sender.supportEmail],
  change_undone: [...when, sender.supportEmail],
  email_disowned: [...when, sender.supportEmail],
  email_taken: [sender.supportEmail],
  release_asked: [...when, facts.phone],
  release_reminder: [...when, facts.phone],
  release_done: [facts.phone],
  release_refused: [facts.phone, sender.supportEmail],
  release_unreachable: [facts.phone, sender.supportEmail],
  phone_released: [facts.phone, sender.supportEmail],
  erased: [...when, sender.supportEmail],
  support_received: [facts.reference, `&reference=${facts.reference}`],
};

const urlOf = (kind: AccountNoticeKind, link = linkUrl) =>
  kind in linkTo ? link(webOrigin, linkTo[kind as keyof typeof linkTo], 'f'.repeat(64)) : pageUrl(webOrigin, kind);

export function accountMessages(language: Language): Message[] {
  const emails = accountNoticeKinds.map((kind): Message => {
    const url = urlOf(kind);
    const { subject, text, html } = accountEmail(kind, facts, language, sender, url);
    const contact = text.match(/https:\/\/patients\.example\/contact\?topic=\S+/g) ?? [];
    return {
      name: `account: ${kind}, e-mail`,
      medium: 'email',
      text: `${subject}\n\n${text}`,
      html,
      facts: [sender.serviceName, sender.supportEmail, ...told[kind], `${webOrigin}/contact?topic=`],
      links: [...(url === undefined ? [] : [url]), ...contact],
    };
  });
  const texts = smsKinds.map((kind): Message => {
    const url = kind in linkTo && !(kind in byEmailAlone) ? urlOf(kind, textLinkUrl) : undefined;
    return {
      name: `account: ${kind}, text message`,
      medium: 'sms',
      text: accountSms(kind, facts, language, sender, url),
      facts: [sender.serviceName],
      links: url === undefined ? [] : [url],
    };
  });
  const signIn: Message = {
    name: 'code text message after a right password',
    medium: 'sms',
    text: codeSms({
      code: '042137',
      language,
      serviceName: sender.serviceName,
      webOrigin,
      ttlSeconds: 600,
      followsPassword: true,
    }),
    facts: ['042137', sender.serviceName],
    links: [],
  };
  return [...emails, ...texts, signIn];
}
