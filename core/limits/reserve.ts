/** Decides, from the histories alone, whether a code may be sent and how long it must be. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type AddressEntries,
  type AddressHistory,
  addressEntry,
  mayHoldShortCode,
  mayStart,
} from './address-history.ts';
import { type EveryoneHistory, isSprayed } from './global-history.ts';
import { type PhoneHistory, recentFailures, withSend } from './phone-history.ts';

export interface Histories {
  readonly phone: PhoneHistory;
  readonly address: AddressHistory;
  readonly everyone: EveryoneHistory;
}

interface Request {
  readonly signUpId: string;
  readonly address: string;
  /** Whether the address is charged with a sign-up: one that moves to another phone reaches as many phones as a new one. */
  readonly countsAsSignUp: boolean;
  /** Length of the code to be sent once more, if its budget allows; without it, a new one is drawn. */
  readonly keepsLength?: number;
}

export interface Reservation {
  readonly phone: PhoneHistory;
  /** What the address has to be charged with; its history may hold some of it already. */
  readonly charge: AddressEntries;
  readonly length: number;
}

/** `phone`: too many messages to it · `address`: too many sign-ups from it · `human_help`: this phone was guessed at too often. */
export interface Refusal {
  readonly limit: 'phone' | 'address' | 'human_help';
  readonly retryAfterSeconds: number;
}

/**
 * Reserves one send to the phone. The charge must be taken within its limits before the result is written, and the
 * result only while the phone's version is still the one that was read.
 */
export function reserveSend(
  histories: Histories,
  request: Request,
  configuration: Configuration,
  now: number,
): Result<Reservation, Refusal> {
  const { code, phone: limits } = configuration;
  const failures = recentFailures(histories.phone, configuration, now);
  if (failures.all >= limits.maxFailuresTotal)
    return err({ limit: 'human_help', retryAfterSeconds: limits.windowDays * 24 * 3600 });

  const entry = addressEntry(request.signUpId, now);
  const started = request.countsAsSignUp ? mayStart(histories.address, entry, configuration, now) : ok(undefined);
  if (!started.ok) return err({ limit: 'address', ...started.error });
  const sent = withSend(histories.phone, request.address, configuration, now);
  if (!sent.ok) return err({ limit: 'phone', ...sent.error });

  const reserve = (length: number, holdsShortCode: boolean) =>
    ok({
      phone: sent.value,
      charge: {
        signUps: new Set(request.countsAsSignUp ? [entry] : []),
        shortCodes: new Set(holdsShortCode ? [entry] : []),
      },
      length,
    });
  // A short code whose budget is spent would be refused even if right: the owner is sent a longer one (catalogue X22).
  const spent = failures.short >= limits.maxFailures && (request.keepsLength ?? 0) < code.escalatedLength;
  if (request.keepsLength !== undefined && !spent) return reserve(request.keepsLength, false);

  const isShort =
    failures.short < limits.maxFailures &&
    mayHoldShortCode(histories.address, entry, configuration, now) &&
    !isSprayed(histories.everyone, configuration, now);
  return isShort ? reserve(code.length, true) : reserve(Math.max(code.length, code.escalatedLength), false);
}
