/** Privacy notice (GDPR article 13), in English. */
import { pluralOf } from '../messages/format/plural.ts';
import type { DocumentText } from './document-words.ts';

const plural = pluralOf('en');
const days = (count: number) => `${count} ${plural(count, { one: 'day', other: 'days' })}`;
const years = (count: number) => `${count} ${plural(count, { one: 'year', other: 'years' })}`;

export const privacyNoticeEn: DocumentText = words => `# ${words.serviceName} protects your information

This notice says which data we process when you open an account, why, for how long, and what your rights are.

## Who is responsible

The controller of your data is the operator of ${words.serviceName}: ${words.operator}. For any question about your data, write to ${words.supportEmail}.

## Which data, and why

- Your phone number and your e-mail address, to open your account, to check that the number is yours and to write to you about your account. Legal basis: performance of the contract (article 6(1)(b) GDPR).
- Your password, of which we keep only a digest that cannot be read back. Legal basis: performance of the contract.
- Your language, to write to you in it. Legal basis: performance of the contract.
- If you sign up from the message of an appointment: the contact details you type are compared with those that the practice noted. If they differ, the practice sees what you typed, for ${days(words.correctionDays)} at most, so that it can correct your record. Your account is then linked to that record. Legal basis: performance of the contract.
- The proof that you accepted the terms of use and this notice: version, date and time, language and digest of the text. Legal basis: our obligation to be able to demonstrate it (article 6(1)(c)).
- What you write to our support team and the address you give for the answer, to answer you. Legal basis: our legitimate interest in helping the people who write to us.
- Digests of your number, your e-mail address and your IP address, and the number of tries, to prevent fraud and the abusive sending of codes. Legal basis: our legitimate interest in protecting accounts (article 6(1)(f)).

The phone number, the e-mail address and the password are necessary: without them we cannot open an account. We ask for no information about your health to open an account. Your data serve neither advertising nor any automated decision that would have legal effects for you.

## For how long

- The data of your account and the proof of what you accepted: as long as your account is open.
- Your appointments: ${years(words.appointmentYears)} after their date.
- The record that a practice notes of you: ${years(words.recordYears)} after the practice last noted it or after an appointment was last made with it, and in any case as long as one of its appointments is kept. The practice can erase it earlier.
- If you erase your account: the proof of what you accepted, without your contact details, ${years(words.evidenceYears)} more, to show it in a dispute. It holds your number as a digest only. The record that the practice keeps of you stays with the practice.
- An unfinished sign-up: your contact details and your password are erased as soon as it ends, the rest is erased after ${days(words.signUpDays)}.
- What you write to our support team: ${days(words.supportDays)}.
- The number of tries: ${days(words.failureDays)}.
- Technical logs, which hold neither number nor e-mail address: ${days(words.logDays)}. The history of the steps of a sign-up, which holds technical identifiers only: 90 days.
- Backup copies: 35 days more.

A scheduled erasure may take a few days more.

## Who receives them

Only people authorised by the operator have access to them. Amazon Web Services hosts the service and transmits text messages, calls and e-mails on our behalf, with the help of telecommunications operators. If a provider processes data outside the European Economic Area, this is in a country recognised as adequate or under the standard contractual clauses of the European Commission. We do not sell your data.

## Your rights

In your space you can download your data and erase your account at any time. You can also ask for access to your data, their rectification, their erasure, the restriction of their processing and their portability, and object to processing that rests on our legitimate interest. Write to ${words.supportEmail}. We answer within one month.

If you consider that your rights are not respected, you can complain to the data protection authority of your country, in France the CNIL (www.cnil.fr).

## Your agreement

By choosing “I accept”, you confirm that you have read this notice and wish to open your account. Until you do, no account is opened.
`;
