/**
 * The meaning of the fields of requests. It does not stand beside their schemas, which every function carries: only the
 * document is for readers.
 */
import * as z from 'zod/mini';
import type { CreateDocumentOptions } from 'zod-openapi';
import { described } from './described.ts';

/** A description, and then examples. */
export type Words = readonly [description: string, ...examples: unknown[]];

const camille = 'camille@exemple.fr';

/** By the name of the field, wherever it stands, unless an operation says it in words of its own. */
const words: Readonly<Record<string, Words>> = {
  phone: [
    'Mobile or fixed line; national, or international with "+" ("00" is understood).',
    ...['06 12 34 56 78', '+41 44 668 18 00'],
  ],
  email: ['E-mail address.', camille],
  emailConfirmation: ['The same address, typed a second time; needed wherever `email` is given.', camille],
  password: [
    '10 to 128 characters with an upper-case letter, lower-case letters and a digit; no common one.',
    'Parapluie42Vert',
  ],
  acceptTerms: ['The terms of use are accepted.'],
  termsVersion: ['Version of the terms that were shown, as `GET /api/documents` tells it.', '2026-11-01'],
  termsSha256: ['SHA-256 of the terms that were shown, as `GET /api/documents` tells it.'],
  acceptPrivacyNotice: ['The privacy notice is accepted, in the language of `Accept-Language`.'],
  privacyNoticeVersion: ['Version of the notice that was shown, as `GET /api/documents` tells it.', '2026-11-01'],
  privacyNoticeSha256: ['SHA-256 of the notice that was shown, as `GET /api/documents` tells it.'],
  locale: ['Language of messages to this person.', 'fr'],
  reminderPass: ['What `POST /api/reminders/open` gave: the sign-up is then about that appointment.'],
  code: ['All digits of the code that was sent, as many as `signUp.code.length` says.', '123'],
  unreachable: ['In the place of a code: it cannot be read where it was sent.'],
  identifier: ['Phone or e-mail, in any spelling.', '06 12 34 56 78', camille],
  client: ['A browser gets cookies; any other client asks for a `bearer`.', 'bearer'],
  deviceToken: ['Of a client without cookies: what its first sign-in on this device answered.'],
  channel: ['A text message, or a call by a robot.', 'voice'],
  resetToken: ['Of the answer to the code, or the part after `#` of the link that ends a wait.'],
  token: ['The part after `#` of the link in a message.', 'q83vEjRWeJq83vEjRWeJq8'],
  lastNameInitials: ["First three letters of the patient's last name.", 'MAR'],
  lastName: ['One line, with at least one letter.', 'Martin'],
  firstName: ['One line, with at least one letter.', 'Camille'],
  recordId: ['The patient record, by the id that the practice chose.', 'fiche-1'],
  practitioner: ['As the patient knows them.', 'Dr Tilleul'],
  practitionerId: ['The practitioner, by the id that the practice chose.', 'dr-tilleul'],
  startsAt: ['Date and time with its offset (RFC 3339).', '2030-03-01T09:00:00Z'],
  endsAt: ['Date and time with its offset (RFC 3339); after the start, within a day.', '2030-03-01T09:30:00Z'],
  name: ['As patients know it.', 'Cabinet des Tilleuls'],
  address: [
    'Postal address, in one line, without a web address: write a space after each full stop.',
    '12 rue des Tilleuls, 75011 Paris',
  ],
  timeZone: ['IANA name: the clock of the practice. By default that of the territory of its phone.', 'Europe/Paris'],
  hold: ['Bearer secret of a hold on a slot, which the sign-up is to book.'],
  patient: ['Whom the appointment is for.'],
  birthDate: ['ISO 8601.', '1984-02-29'],
  specialty: ['As patients know it.', 'Médecine générale'],
  isBookable: ['Whether patients see and take the slots; yes, by default.'],
  from: ['Date and time with its offset (RFC 3339).', '2030-03-01T00:00:00Z'],
  to: ['Date and time with its offset (RFC 3339); 31 days later at most.', '2030-03-02T00:00:00Z'],
  slots: ['All that is offered between `from` and `to`; 500 at most.'],
  signUpId: ['A sign-up past its code, whose bearer token is sent: beyond the caps of strangers.'],
  nameCheck: [
    'When a link asks for the first letters of the last name; `when_shared`: when several patients share its phone or e-mail.',
  ],
  rotateApiKey: ['Makes a new API key; the old one ends at once.'],
};

/** Adds to the fields of a request's object what they mean, where nothing else says it. */
export const explainFields: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema, io }) => {
  if (io === 'output') return;
  for (const [name, field] of Object.entries(jsonSchema.properties ?? {})) {
    const [description, ...examples] = words[name] ?? [];
    if (description === undefined || typeof field !== 'object' || 'description' in field) continue;
    Object.assign(field, { description, ...(examples.length > 0 && { examples }) });
  }
};

/**
 * @param own words of this operation, by the name of the field. @returns the same schema, with the meaning of these fields
 */
export function explained(schema: z.ZodMiniObject, own: Readonly<Record<string, Words>>): z.ZodMiniObject {
  const fields = Object.entries(schema.shape as Record<string, z.ZodMiniType>).map(([name, field]) => {
    const said = own[name];
    return [name, said ? described(field, ...said) : field] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}
