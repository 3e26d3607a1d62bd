/** The verification code: derived from a secret, never stored. */
import { createHmac } from 'node:crypto';
import type { Configuration } from '../configuration.ts';

export type Channel = 'sms' | 'voice';

/** The table's part of a code: enough to derive it with the secret, and nothing without. Instants in epoch milliseconds. */
export interface VerificationCode {
  readonly id: string;
  readonly length: number;
  readonly attempts: number;
  readonly drawnAt: number;
  /** Set when the first message carrying it goes out. */
  readonly expiresAt?: number;
}

/**
 * The order to send the code once, over one channel; `number` counts the sends from 1. `held`: kept back until the patient is
 * there and asks for it.
 */
export interface SendOrder<By extends string = Channel> {
  readonly number: number;
  readonly channel: By;
  readonly status: 'held' | 'ordered' | 'sending' | 'sent';
  readonly at: number;
  /** While `sending`: after this instant the sending process is taken for dead. */
  readonly leaseUntil?: number;
  /** A try that sent nothing has charged the limits for it already: the next one does not. */
  readonly isReserved?: boolean;
}

/** Whether a wrong guess at it counts against the budget of short codes: one of the escalated length does not. */
export const isShort = ({ length }: Pick<VerificationCode, 'length'>, { code }: Pick<Configuration, 'code'>): boolean =>
  length < code.escalatedLength;

/** Whether an earlier message carried this code. A call that is refused then takes nothing from a patient with the SMS. */
export const isInHand = (
  { expiresAt }: Pick<VerificationCode, 'expiresAt'>,
  { code }: Pick<Configuration, 'code'>,
  now: number,
): boolean => expiresAt !== undefined && expiresAt > now && expiresAt < now + 1000 * code.ttlSeconds;

/**
 * The digits of a code, the same at every call: a repeated send repeats the code, and a call reads the code of the SMS.
 * Eight bytes of HMAC-SHA-256 reduced modulo 10^8 at most leave a bias below 1e-11 (requirement B1).
 * @param key secret of at least 32 bytes
 * @param proves binds the code to one phone or one e-mail, which it proves (requirement B5)
 */
export function codeDigits(key: Uint8Array, code: Pick<VerificationCode, 'id' | 'length'>, proves: string): string {
  const mac = createHmac('sha256', key).update(`${code.id}:${proves}`).digest();
  return (mac.readBigUInt64BE() % 10n ** BigInt(code.length)).toString().padStart(code.length, '0');
}
