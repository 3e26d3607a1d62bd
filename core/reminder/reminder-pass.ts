/** The short-lived pass that an opened link gives. It names the appointment, sealed so that nobody else can name it. */
import { createHmac } from 'node:crypto';
import { type Keys, sameSecret } from '../keyed-digest.ts';

/** The subject of a sign-up from a reminder. Instants are epoch milliseconds. */
export interface ReminderContext {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly recordId: string;
  /**
   * Of the link. A pass of an earlier generation is dead, and so is a sign-up that began with it and has not matched yet.
   */
  readonly linkGeneration: number;
  /** As they were when the link was opened, to be shown. */
  readonly practice: { readonly name: string; readonly phone: string; readonly formattedPhone: string };
  readonly practitioner: string;
  readonly startsAt: number;
  /** IANA name; absent from sign-ups that began before practices had one. */
  readonly timeZone?: string;
}

interface Sealed extends ReminderContext {
  readonly expiresAt: number;
}

const signature = (keys: Keys, payload: string) =>
  createHmac('sha256', keys.accessToken).update(`reminder-pass:${payload}`).digest('base64url');

export function sealPass(keys: Keys, context: ReminderContext, expiresAt: number): string {
  const payload = Buffer.from(JSON.stringify({ ...context, expiresAt } satisfies Sealed)).toString('base64url');
  return `${payload}.${signature(keys, payload)}`;
}

/** @returns undefined when the pass is not ours; a pass that has expired still tells its subject */
export function readPass(keys: Keys, pass: string): { context: ReminderContext; expiresAt: number } | undefined {
  const [payload = '', seal = ''] = pass.split('.');
  if (!sameSecret(seal, signature(keys, payload))) return undefined;
  const { expiresAt, ...context } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Sealed;
  return { context, expiresAt };
}
