/**
 * Fields of request bodies; a fault's message is its code of the public contract. `openapi/words.ts` holds their meaning.
 */
import * as z from 'zod/mini';
import { isBirthDate } from '../../core/booking/patient.ts';
import { secretOfLink } from '../../core/contact/pasted.ts';
import { languages } from '../../core/language.ts';
import { hasLink } from '../../core/links.ts';
import type { FieldCode } from '../../core/messages/codes.ts';
import { isPostalAddress } from '../../core/practice/postal-address.ts';
import { isTimeZone } from '../../core/practice/time-zone.ts';
import { isOneLine, isVisible, withoutMarks } from '../../core/shown-text.ts';
import { longestMessage, supportTopics } from '../../core/support/support-topic.ts';
import { spacedTitles } from '../../core/titles.ts';
import { typedCode } from '../../core/verification-code/typed-code.ts';

const missing = (input: unknown) => input === undefined || input === null || input === '';
export const coded = (code: FieldCode) => ({
  error: ({ input }: { input?: unknown }) => (missing(input) ? ('required' satisfies FieldCode) : code),
});

export const text = (maxLength: number, tooLong: FieldCode) =>
  z.string(coded('wrong_type')).check(z.minLength(1, coded('required')), z.maxLength(maxLength, coded(tooLong)));

export const phone = text(64, 'invalid_phone');
export const email = text(320, 'invalid_email');
export const password = text(1000, 'password_too_long');
export const accepted = (code: FieldCode) => z.literal(true, coded(code));
/** Of the text that was shown, as /api/documents tells it. */
export const sha256 = text(64, 'stale_version').check(z.regex(/^[0-9a-f]{64}$/, coded('stale_version')));
export const version = text(40, 'stale_version');
export const locale = z.enum(languages, coded('invalid_locale'));
export const channel = z.enum(['sms', 'voice'], coded('invalid_channel'));

/** Words and blanks that a message or a clipboard gives along are taken off. */
const digits = (pattern: RegExp) =>
  z
    .string(coded('invalid_code'))
    .check(z.maxLength(64, coded('invalid_code')), z.overwrite(typedCode), z.regex(pattern, coded('invalid_code')));
export const code = digits(/^\d{3,8}$/);

const rule = (holds: (text: string) => boolean, code: FieldCode) =>
  z.refine(typed => holds(String(typed)), coded(code));
/** One line that is shown to patients: it must not break, and some of it must be visible. */
const line = (maxLength: number, code: FieldCode) =>
  text(maxLength, code).check(z.overwrite(withoutMarks), rule(isOneLine, code));
const visibleLine = (maxLength: number, code: FieldCode) => line(maxLength, code).check(rule(isVisible, code));

/** Of people and practices. */
const without = (code: FieldCode) => rule(typed => !hasLink(typed), code);
const noLink = without('invalid_name');
export const name = visibleLine(100, 'invalid_name').check(z.overwrite(spacedTitles), noLink);
/** A dash, or any mark without a letter, stands for a name that nobody knows. */
export const nameOrNone = line(100, 'invalid_name').check(z.overwrite(spacedTitles), noLink);
export const isName = (text: string | undefined): text is string => text !== undefined && isVisible(text);
export const address = visibleLine(200, 'invalid_address').check(rule(isPostalAddress, 'invalid_address'));
/** Ids that a practice chooses for its own things. */
export const id = text(64, 'invalid_id').check(z.regex(/^[\w-]+$/, coded('invalid_id')));
export const instant = z.iso.datetime({ offset: true, ...coded('invalid_instant') });
export const reminderPass = text(2000, 'invalid_reminder_pass');

export const timeZone = text(64, 'invalid_time_zone').check(
  z.refine(isTimeZone, coded('invalid_time_zone')),
  z.meta({ description: 'IANA name.', examples: ['Europe/Paris', 'Indian/Reunion'] }),
);
/** The bearer secret of a hold: letters and digits. A wrong one is refused by the logic. */
export const hold = text(200, 'invalid_hold').check(z.regex(/^[A-Za-z0-9]+$/, coded('invalid_hold')));
/** The patient of an appointment. */
export const patient = z.strictObject(
  {
    lastName: name,
    firstName: name,
    birthDate: z.optional(
      z.iso.date(coded('invalid_birth_date')).check(
        rule(born => isBirthDate(born, Date.now()), 'invalid_birth_date'),
        z.meta({ examples: ['1984-02-29'] }),
      ),
    ),
  },
  coded('wrong_type'),
);

/** A phone in any spelling, or an e-mail. */
export const identifier = text(320, 'invalid_identifier');
/** A value that a link or an answer of ours carried. The logic refuses a wrong one, not its form. */
export const token = text(200, 'wrong_type');
/** Of a link: letters and digits. What was pasted along on either side is taken off, such as `(`, `&utm_source=…` or the address. */
export const linkToken = text(1000, 'wrong_type').check(
  z.overwrite(typed => secretOfLink(typed)?.replace(/\..*/, '') ?? typed),
);
/** Six digits, sent by SMS, call or e-mail. */
export const longCode = digits(/^\d{6,8}$/);
export const topic = z.enum(supportTopics, coded('invalid_topic'));
/** Several lines that a person wrote; some of it must be visible. */
export const message = text(longestMessage, 'message_too_long').check(z.regex(/[\p{L}\p{N}]/u, coded('required')));
/** The reference that a page, a message or a colleague gave the person. */
export const reference = visibleLine(20, 'invalid_reference').check(without('invalid_reference'));
