/** A notice about an account tells the time of the account's phone, and names the zone where it is not the service's (N3). */
import { randomBytes } from 'node:crypto';
import { type NoticeContent, noticesFor } from '../../../core/account/account-notice.ts';
import type { Language } from '../../../core/language.ts';
import { accountEmail, accountSms, hasSms } from '../../../core/messages/account/notice.ts';
import { type AccountNoticeKind, accountNoticeKinds } from '../../../core/messages/account/notice-words.ts';

const at = Date.UTC(2026, 10, 12, 21, 30);
const sender = {
  ...{ serviceName: 'Espace Patient', supportEmail: 'support@patients.example' },
  ...{ webOrigin: 'https://patients.example', timeZone: 'Europe/Paris' },
};
const recipient = (phone: string | undefined, language: Language) => ({
  email: 'camille@exemple.fr',
  language,
  ...(phone && { phone, line: 'mobile' as const }),
});

/** Each message about an event, as its reader gets it. */
function messages(content: NoticeContent, phone: string | undefined, language: Language) {
  return noticesFor(recipient(phone, language), content, randomBytes, at).map(({ channel, kind, facts }) =>
    channel === 'sms' && hasSms(kind)
      ? accountSms(kind, facts, language, sender)
      : accountEmail(kind, facts, language, sender).text,
  );
}

const timed = accountNoticeKinds.filter(kind => accountEmail(kind, { at }, 'fr', sender).text.includes('22:30'));

test('notices tell when what they are about happened', () => {
  const kinds: AccountNoticeKind[] = [
    'new_device',
    'password_reset',
    'password_changed',
    'reset_waiting',
    'phone_changed',
    'email_changed',
    'change_undone',
    'erased',
  ];
  expect(timed).toEqual(expect.arrayContaining(kinds));
});

describe.each(timed)('%s', kind => {
  test.each([
    ['fr', 'vendredi 13 novembre 2026 à 01:30 (heure de La Réunion)'],
    ['en', 'Friday, 13 November 2026 at 01:30 (Réunion Time)'],
    ['de', 'Freitag, 13. November 2026 um 01:30 Uhr (Réunion-Zeit)'],
    ['it', 'venerdì 13 novembre 2026 alle ore 01:30 (Ora di Riunione)'],
  ] as const)('tells the clock of La Réunion by its name in %s', (language, when) => {
    const [email = '', sms] = messages({ kind, facts: { at } }, '+262692123456', language);
    expect(email).toContain(when);
    if (sms?.includes(':30')) expect(sms).toMatch(/01:30(?: Uhr)? \(/);
  });

  test('names no zone where the clock is the service’s, or where no phone tells another', () => {
    for (const phone of ['+33612345678', '+41791234567', '+12025550123', undefined])
      for (const text of messages({ kind, facts: { at } }, phone, 'fr')) {
        if (text.includes(':30')) expect(text).toContain('22:30');
        expect(text).not.toMatch(/:30 \(/);
      }
  });
});
