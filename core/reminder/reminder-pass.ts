/** The short-lived pass that an opened link gives: says which appointment, sealed so that nobody else can say it. */
import { createHmac } from 'node:crypto';
import { type Keys, sameSecret } from '../keyed-digest.ts';

/** What a sign-up from a reminder is about. Instants are epoch milliseconds. */
export interface ReminderContext {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly recordId: string;
  /** Of the link: one of an earlier generation is dead, and so is what was begun with it and has not matched yet. */
  readonly linkGeneration: number;
  /** As they were when the link was opened, to be shown. */
  readonly practice: { readonly name: string; readonly phone: string; readonly formattedPhone: string };
  readonly practitioner: string;
  readonly startsAt: number;
  /** IANA name; absent from what was begun before practices had one. */
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

/** @returns undefined when the pass is not ours; a pass that has expired still says what it was about */
export function readPass(keys: Keys, pass: string): { context: ReminderContext; expiresAt: number } | undefined {
  const [payload = '', seal = ''] = pass.split('.');
  if (!sameSecret(seal, signature(keys, payload))) return undefined;
  const { expiresAt, ...context } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Sealed;
  return { context, expiresAt };
}
