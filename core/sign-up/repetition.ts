/** A request that is sent again under the same key (header Idempotency-Key), as when its answer was lost. */
import { type Keys, keyedDigest, repeatableId } from '../keyed-digest.ts';
import type { ReminderContext } from '../reminder/reminder-pass.ts';
import type { SignUpForm } from './typed-input.ts';

/** Characters of a key: fewer may be another client's too. */
export const shortestKey = 16;

/** The sign-up that a key names. @param idempotencyKey the client's own name for the request */
export const repeatedSignUpId = (keys: Keys, idempotencyKey: string): string => repeatableId(keys, idempotencyKey);

/**
 * Tells a repetition from another request: a keyed digest of the whole body but the password, whose hash is verified by itself. A
 * fast digest of the password would be the weaker one of the two.
 *
 * Phone and e-mail count as they were understood, whatever their spelling. Each opening of a link gives another pass, so a pass
 * counts by its appointment.
 * @param body as it fits the schema
 * @param reminder the content of the body's pass, if it has one
 */
export function requestDigest(
  keys: Keys,
  body: Readonly<Record<string, unknown>>,
  { phone, email }: SignUpForm,
  reminder: ReminderContext | undefined,
): string {
  const { password: _, emailConfirmation: __, ...rest } = body;
  const about = reminder && [reminder.practiceId, reminder.appointmentId, reminder.linkGeneration];
  const understood = { ...rest, phone: phone.e164, email: email.address, reminderPass: about };
  return keyedDigest(keys, 'request', JSON.stringify(understood, inOrder));
}

/** Objects with their names in order, so that the order in which a client writes them does not count. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
