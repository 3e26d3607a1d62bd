/**
 * Fields of request bodies; a fault's message is its code of the public contract. `openapi/words.ts` holds their meaning.
 */
import * as z from 'zod/mini';
import { languages } from '../../core/language.ts';
import type { FieldCode } from '../../core/messages/codes.ts';
import { isTimeZone } from '../../core/practice/time-zone.ts';

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
export const code = z.string(coded('invalid_code')).check(z.regex(/^\d{3,8}$/, coded('invalid_code')));

/**
 * One line that is shown to patients. It must not break a line or a header, turn the direction of the following text, or
 * hide characters (Unicode TR 36 and 39). Some of it must be visible. Joiners, marks of direction and variation selectors
 * belong to the spelling of real names.
 */
const unshown = [
  ...[String.raw`\p{Cc}\p{Zl}\p{Zp}`, String.raw`\u202a-\u202e\u2066-\u2069`],
  ...[String.raw`\u00ad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`],
  // Letters that have no shape.
  String.raw`\u115f\u1160\u17b4\u17b5\u3164\uffa0`,
].join('');
const linePattern = new RegExp(`^(?=.*[\\p{L}\\p{N}])[^${unshown}]*$`, 'u');
const line = (maxLength: number, code: FieldCode) => text(maxLength, code).check(z.regex(linePattern, coded(code)));

/** Of people and practices. */
export const name = line(100, 'invalid_name');
export const address = line(200, 'wrong_type');
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
    birthDate: z.optional(z.iso.date(coded('invalid_birth_date')).check(z.meta({ examples: ['1984-02-29'] }))),
  },
  coded('wrong_type'),
);

/** A phone in any spelling, or an e-mail. */
export const identifier = text(320, 'invalid_identifier');
/** A value that a link or an answer of ours carried. The logic refuses a wrong one, not its form. */
export const token = text(200, 'wrong_type');
/** Six digits, sent by SMS, call or e-mail. */
export const longCode = z.string(coded('invalid_code')).check(z.regex(/^\d{6,8}$/, coded('invalid_code')));
export const topic = z.enum(['sign_up', 'sign_in', 'appointment', 'account', 'other'], coded('invalid_topic'));
/** Several lines that a person wrote, without invisible characters. */
export const message = text(4000, 'wrong_type').check(z.regex(/[\p{L}\p{N}]/u, coded('required')));
