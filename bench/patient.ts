/** A patient who signs up without a pause, directly or from a link, and who the real limits take for a stranger each time. */
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

/** How a patient goes about it. */
export interface Pace {
  /** Milliseconds before the patient first looks for what takes the service a moment. */
  readonly firstPause: number;
  /** Whether the patient only consents once asked; else as soon as the code was right, when the service takes it too. */
  readonly waitsToBeAsked?: boolean;
}

const password = 'Tilleul-Cascade-47';
const giveUpAfterMs = 30_000;

/** Asks until there is an answer, less and less often: asking costs the service what it should spend on signing up. */
async function until<T>(firstPause: number, look: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = performance.now() + giveUpAfterMs;
  for (let wait = firstPause; performance.now() < giveUpAt; wait *= 1.5) {
    await pause(wait);
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('A sign-up did not go on for 30 s.');
}

/**
 * Opens an account: sign-up, code, consent, until its status says so.
 * @param token of the link in a practice's message, which is opened first; without it the door is the direct one.
 * @throws Error naming the step that was refused
 */
export async function signUp(
  port: number,
  { phone, email, address }: Patient,
  pace: Pace,
  token?: string,
): Promise<void> {
  const connection = connect(port, address);
  const call = async (status: number, ...asked: Parameters<typeof connection.ask>) => {
    const answer = await connection.ask(...asked);
    if (answer.status === status) return JSON.parse(answer.text);
    throw new Error(`${asked[0]} ${asked[1]} answered ${answer.status}: ${answer.text}`);
  };
  try {
    const opened = token && (await call(200, 'POST', '/api/reminders/open', { body: { token } }));
    const door = opened && { reminderPass: opened.reminderPass };
    const begun = new Date().toISOString();
    const form = { phone, email, emailConfirmation: email, password, acceptTerms: true, ...door };
    const { signUp, accessToken: bearer } = await call(202, 'POST', '/api/sign-ups', { body: form });
    const path = `/api/sign-ups/${signUp.id}`;
    const outbox = `/local/outbox?to=${encodeURIComponent(phone)}&since=${begun}&wait=${giveUpAfterMs / 1000}`;
    const [sms]: { text: string }[] = await call(200, 'GET', outbox);
    const code = /\d{3,8}/.exec(sms?.text ?? '')?.[0];
    await call(200, 'POST', `${path}/code`, { bearer, body: { code } });
    const reaches = (...awaited: string[]) =>
      until(pace.firstPause, async () => {
        const { status } = (await call(200, 'GET', path, { bearer })).signUp;
        if (status === 'rejected' || status === 'expired') throw new Error(`A sign-up was ${status}.`);
        return awaited.includes(status) || undefined;
      });
    if (pace.waitsToBeAsked) await reaches('awaiting_consent');
    await call(202, 'POST', `${path}/consent`, { bearer, body: { acceptPrivacyNotice: true } });
    await reaches('completed');
  } finally {
    connection.close();
  }
}
