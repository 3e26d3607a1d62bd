/** Every message that a patient or a practice can get, with the facts that it must tell in any language. */
import { textResumeUrl } from '../../../core/account/link-paths.ts';
import type { Language } from '../../../core/language.ts';
import { appointmentEmail, cancelledEmail } from '../../../core/messages/appointment-email.ts';
import { appointmentSms, cancelledSms } from '../../../core/messages/appointment-sms.ts';
import { lostSlotEmail, lostSlotSms } from '../../../core/messages/booking/lost-slot-email.ts';
import { codeCall } from '../../../core/messages/code-call.ts';
import { codeSms } from '../../../core/messages/code-sms.ts';
import { correctionRequestEmail, resumeEmail, resumeSms } from '../../../core/messages/correction.ts';
import { accountExistsEmail, welcomeEmail } from '../../../core/messages/email.ts';
import type { EmailMessage } from '../../../core/messages/format/email-page.ts';
import { digestEmail } from '../../../core/messages/practice/digest-email.ts';
import { correctionText } from '../../../core/messages/rejection-text.ts';
import { accountMessages } from './account-messages.ts';

export interface Message {
  readonly name: string;
  readonly medium: 'email' | 'sms' | 'call' | 'page';
  /** Of an e-mail the subject, then the text. */
  readonly text: string;
  /** Of an e-mail. */
  readonly html?: string;
  readonly facts: readonly string[];
  /** The only links that it may have. */
  readonly links: readonly string[];
}

const serviceName = 'Espace Patient';
export const supportEmail = 'support@patients.example';
const webOrigin = 'https://patients.example';
const reminderLink = `${webOrigin}/my-account#${'a1b2c'.repeat(5)}`;
const smsLink = `${webOrigin}/m#${'a1b2c'.repeat(5)}`;
const reference = 'K7Q-4MX';
const contact = (topic: string) => `${webOrigin}/contact?topic=${topic}`;
const contactOfSignUp = `${contact('sign_up')}&reference=${reference}`;
const signUpId = 'f'.repeat(32);
const accessToken = 'a'.repeat(50);
const resumeLink = `https://patients.example/sign-up#${signUpId}.${accessToken}`;
const textResumeLink = textResumeUrl('https://patients.example', signUpId, accessToken);
/** No word of these names is a word of a language's texts. */
export const practice = {
  name: 'Cabinet des Tilleuls',
  phone: '+33180000000',
  formattedPhone: '+33 1 80 00 00 00',
  email: 'accueil@tilleuls.example',
  address: '12 rue des Tilleuls, 75011 Paris',
};
const appointment = {
  ...{ serviceName, webOrigin, supportEmail, practice, home: 'FR' },
  practitioner: 'Dr Claire Martin',
  patient: { firstName: 'Camille' },
  startsAt: Date.UTC(2026, 10, 12, 13, 30),
  writtenAt: Date.UTC(2026, 10, 1),
  timeZone: 'Europe/Paris',
};
const { timeZone, startsAt } = appointment;
const lostSlot = {
  practiceId: 'cabinet-1',
  practitionerId: 'dr-martin',
  practitioner: appointment.practitioner,
  ...{ startsAt, timeZone, usualZone: timeZone },
  near: [startsAt + 20 * 60_000],
};
const calendar = 'https://patients.example/book/cabinet-1/dr-martin';
const change = {
  untold: 'booked',
  startsAt,
  practitioner: appointment.practitioner,
  patient: { firstName: 'Camille', lastName: 'Rousseau' },
} as const;
const moved = { ...change, untold: 'moved', before: startsAt - 3_600_000 } as const;
const digests = [
  ['e-mail to the practice of one booking', [change]],
  ['e-mail to the practice of a cancellation', [{ ...change, untold: 'cancelled' } as const]],
  ['e-mail to the practice of a move', [moved]],
  ['e-mail to the practice of several changes', [change, { ...change, untold: 'cancelled' } as const, moved]],
] as const;
const noticeKinds = ['confirmation', 'reminder', 'moved', 'changed'] as const;

/** As a clock in Paris shows it; a text message tells no year that is near. */
const shortWhen = ['12', '14:30'];
const when = [...shortWhen, '2026'];
const signIn = 'https://patients.example/sign-in';
const ownLink = 'https://patients.example/me';
const welcomeLinks = {
  confirmUrl: `https://patients.example/confirm-email#${'0af9'.repeat(16)}`,
  notMeUrl: `https://patients.example/not-me#${'90fa'.repeat(16)}`,
};
const email = ({ subject, text, html }: EmailMessage) => ({ text: `${subject}\n\n${text}`, html });

/** About what a person with an account booked, and moved or cancelled. */
function ownChanges(language: Language, aboutSms: readonly string[], aboutEmail: readonly string[]): Message[] {
  const own = { ...appointment, language, isBooked: true };
  const byPatient = { ...own, isByPatient: true };
  const linked = (name: string, kind: (typeof noticeKinds)[number], words: typeof own): Message[] => [
    {
      ...{ name: `e-mail about ${name}`, medium: 'email', links: [ownLink, contact('appointment')] },
      facts: [...aboutEmail, ownLink],
      ...email(appointmentEmail({ ...words, kind, link: ownLink })),
    },
    {
      ...{ name: `text about ${name}`, medium: 'sms', links: [ownLink], facts: [...aboutSms, ownLink] },
      text: appointmentSms({ ...words, kind, link: ownLink }),
    },
  ];
  return [
    ...linked('a booking', 'confirmation', own),
    ...linked('a move by the patient', 'moved', byPatient),
    {
      ...{ name: 'e-mail about a cancellation by the patient', medium: 'email', facts: aboutEmail },
      links: [contact('appointment')],
      ...email(cancelledEmail(byPatient)),
    },
    {
      ...{ name: 'text about a cancellation by the patient', medium: 'sms', links: [], facts: aboutSms },
      text: cancelledSms(byPatient),
    },
  ];
}

export function everyMessage(language: Language): Message[] {
  const words = { language, serviceName, supportEmail, webOrigin, reference };
  const { name } = practice;
  const phone = language === 'fr' ? '01 80 00 00 00' : practice.formattedPhone;
  const about = [appointment.practitioner, phone];
  const aboutSms = [...shortWhen, ...about];
  const aboutEmail = [...when, ...about, 'Camille', name, practice.email, practice.address, serviceName, supportEmail];
  return [
    ...noticeKinds.flatMap((kind): Message[] => [
      {
        name: `${kind} e-mail`,
        medium: 'email',
        ...email(appointmentEmail({ ...appointment, kind, language, link: reminderLink })),
        facts: [...aboutEmail, reminderLink],
        links: [reminderLink, contact('appointment')],
      },
      {
        name: `${kind} text message`,
        medium: 'sms',
        text: appointmentSms({ ...appointment, kind, language, link: smsLink }),
        facts: [...aboutSms, smsLink],
        links: [smsLink],
      },
    ]),
    ...ownChanges(language, aboutSms, aboutEmail),
    {
      name: 'cancellation e-mail',
      medium: 'email',
      ...email(cancelledEmail({ ...appointment, language })),
      facts: aboutEmail,
      links: [contact('appointment')],
    },
    {
      name: 'cancellation text message',
      medium: 'sms',
      text: cancelledSms({ ...appointment, language }),
      facts: aboutSms,
      links: [],
    },
    {
      name: 'code text message',
      medium: 'sms',
      text: codeSms({ code: '042', language, serviceName, webOrigin, ttlSeconds: 300 }),
      facts: ['042', serviceName, '5 ', '@patients.example #042'],
      links: [],
    },
    {
      name: 'code call',
      medium: 'call',
      text: codeCall({ code: '042', language, serviceName }).text,
      facts: ['0, 4, 2', serviceName],
      links: [],
    },
    {
      name: 'welcome e-mail',
      medium: 'email',
      ...email(welcomeEmail(words, welcomeLinks)),
      facts: [serviceName, supportEmail, reference],
      links: [...Object.values(welcomeLinks), contactOfSignUp],
    },
    {
      name: 'welcome e-mail of a proven address',
      medium: 'email',
      ...email(welcomeEmail(words, { notMeUrl: welcomeLinks.notMeUrl })),
      facts: [serviceName, supportEmail, reference],
      links: ['https://patients.example/sign-in', welcomeLinks.notMeUrl, contactOfSignUp],
    },
    {
      name: 'text message about a lost slot',
      medium: 'sms',
      text: lostSlotSms(words, lostSlot),
      facts: [serviceName],
      links: [calendar],
    },
    {
      name: 'welcome e-mail without the slot',
      medium: 'email',
      ...email(lostSlotEmail(words, lostSlot, welcomeLinks)),
      facts: [serviceName, supportEmail, ...when, appointment.practitioner, '14:50', calendar],
      links: [calendar, ...Object.values(welcomeLinks), contactOfSignUp],
    },
    {
      name: 'welcome e-mail without the slot, and none near it',
      medium: 'email',
      ...email(lostSlotEmail(words, { ...lostSlot, near: [] }, welcomeLinks)),
      facts: [serviceName, supportEmail, ...when, appointment.practitioner, calendar],
      links: [calendar, ...Object.values(welcomeLinks), contactOfSignUp],
    },
    ...digests.map(([name, changes]) => ({
      name,
      medium: 'email' as const,
      ...email(digestEmail({ language, timeZone, serviceName, changes })),
      facts: [serviceName, ...when, appointment.practitioner, 'Camille Rousseau'],
      links: [],
    })),
    {
      name: 'account exists e-mail',
      medium: 'email',
      ...email(accountExistsEmail(words)),
      facts: [serviceName, supportEmail, signIn, reference],
      links: [signIn, contactOfSignUp],
    },
    {
      name: 'correction',
      medium: 'page',
      text: correctionText(language, { name, phone }),
      facts: [name, phone],
      links: [],
    },
    {
      name: 'correction request',
      medium: 'email',
      ...email(correctionRequestEmail({ language, serviceName, practiceName: name })),
      facts: [name, serviceName],
      links: [],
    },
    {
      name: 'resumption e-mail',
      medium: 'email',
      ...email(resumeEmail({ ...words, link: resumeLink })),
      facts: [serviceName, resumeLink, reference],
      links: [resumeLink, contactOfSignUp],
    },
    {
      name: 'resumption text message',
      medium: 'sms',
      text: resumeSms({ language, serviceName, link: textResumeLink }),
      facts: [serviceName, textResumeLink],
      links: [textResumeLink],
    },
    ...accountMessages(language),
  ];
}
