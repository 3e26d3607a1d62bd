/** A patient who signs up without a pause, directly or from a link. The real limits take each one for a stranger. */
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from './connection.ts';

export interface Patient {
  readonly phone: string;
  readonly email: string;
  /** IPv4, of the loopback network. */
  readonly address: string;
}

/** @param number below 1 000 000; each gives another phone, e-mail and address. */
export function patient(number: number): Patient {
  const digits = String(number).padStart(6, '0');
  const address = [127, 1 + (number >> 16), (number >> 8) & 255, number & 255].join('.');
  return { phone: `+33612${digits}`, email: `patient-${digits}@exemple.fr`, address };
}

/** The way of a patient. */
export interface Walk {
  /** Token of the link in a practice's message, which is opened first; without it and a hold the door is the direct one. */
  readonly token?: string | undefined;
  /** Of a slot that is held: the appointment is booked with the account. */
  readonly hold?: string | undefined;
  /** Whether the patient only consents once asked; else as soon as the code was right, when the service takes it too. */
  readonly waitsToBeAsked?: boolean;
  readonly idempotencyKey?: string;
}

export const password = 'Tilleul-Cascade-47';
const giveUpAfterSeconds = 30;

/** This alone is never timed. */
async function untilAsked(status: () => Promise<string>): Promise<void> {
  const giveUpAt = performance.now() + 1000 * giveUpAfterSeconds;
  while ((await status()) !== 'awaiting_consent') {
    if (performance.now() > giveUpAt) throw new Error('A sign-up did not ask for consent.');
    await pause(5);
  }
}

/**
 * Opens an account: sign-up, code, consent, until its status says so. The local phone and the local workflow tell the
 * patient when to look. A patient who looked again and again would time the pauses, and would keep the service busy.
 * @returns the sign-up, and its bearer
 * @throws Error naming the step that was refused, or the status that did not come
 */
export async function signUp(
  port: number,
  { phone, email, address }: Patient,
  { token, hold, waitsToBeAsked, idempotencyKey }: Walk = {},
): Promise<{ readonly id: string; readonly bearer: string }> {
  const connection = connect(port, address);
  const call = async (status: number, ...asked: Parameters<typeof connection.ask>) => {
    const answer = await connection.ask(...asked);
    if (answer.status === status) return JSON.parse(answer.text);
    throw new Error(`${asked[0]} ${asked[1]} answered ${answer.status}: ${answer.text}`);
  };
  try {
    const opened = token && (await call(200, 'POST', '/api/reminders/open', { body: { token } }));
    const door = {
      ...(opened && { reminderPass: opened.reminderPass }),
      ...(hold && { hold, patient: { lastName: 'Martin', firstName: 'Camille' } }),
    };
    const begun = new Date().toISOString();
    const form = { phone, email, emailConfirmation: email, password, acceptTerms: true, ...door };
    const { signUp, accessToken: bearer } = await call(202, 'POST', '/api/sign-ups', { body: form, idempotencyKey });
    const path = `/api/sign-ups/${signUp.id}`;
    const outbox = `/local/outbox?to=${encodeURIComponent(phone)}&since=${begun}&wait=${giveUpAfterSeconds}`;
    const [sms]: { text: string }[] = await call(200, 'GET', outbox);
    const code = /\d{3,8}/.exec(sms?.text ?? '')?.[0];
    await call(200, 'POST', `${path}/code`, { bearer, body: { code } });
    const status = async () => (await call(200, 'GET', path, { bearer })).signUp.status;
    if (waitsToBeAsked) await untilAsked(status);
    await call(202, 'POST', `${path}/consent`, { bearer, body: { acceptPrivacyNotice: true } });
    await call(200, 'GET', `/local/sign-ups/${signUp.id}?outcome=created&wait=${giveUpAfterSeconds}`);
    const end = await status();
    if (end !== 'completed') throw new Error(`A sign-up ended ${end}.`);
    return { id: signUp.id, bearer };
  } finally {
    connection.close();
  }
}
