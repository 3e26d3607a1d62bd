/** Decides, from the histories alone, whether a code may be sent and how long it must be. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import { siteOf } from './caller-digest.ts';
import { type CallerCharge, callerEntry, hasGuessed, mayHoldShortCode, mayStart } from './caller-history.ts';
import { type Callers, withLimits } from './callers.ts';
import { type GlobalHistory, isSprayed } from './global-history.ts';
import { type PhoneHistory, recentFailures, withSend } from './phone-history.ts';
import { mayCost } from './site-spend.ts';

export interface Histories extends Callers {
  readonly phone: PhoneHistory;
  readonly global: GlobalHistory;
}

interface Request {
  readonly signUpId: string;
  /** Charged with each send: a resend costs as much as a first one, and reaches a phone like it. */
  readonly caller: string;
  /** Length of the code to be sent once more, if its budget allows; without it, a new one is drawn. */
  readonly keepsLength?: number;
  /** Of the message, in millionths of a US dollar, where it counts among those that its site may spend. */
  readonly cost?: number;
}

export interface Reservation {
  readonly phone: PhoneHistory;
  /** The histories that the charge was decided on. */
  readonly callers: Callers;
  /** The charges to the caller and its site; their histories may hold some of them already. */
  readonly charge: CallerCharge;
  readonly length: number;
}

/** `phone`: too many messages to it · `caller`: too many sign-ups from it · `site`: its messages cost too much · `human_help`: this phone was guessed at too often. */
export interface Refusal {
  readonly limit: 'phone' | 'caller' | 'site' | 'human_help';
  readonly retryAfterSeconds: number;
}

/**
 * Reserves one send to the phone. The charge must be taken within its limits before the result is written. The result is
 * written only while the phone's version is still the one that was read.
 */
export function reserveSend(
  histories: Histories,
  request: Request,
  configuration: Configuration,
  now: number,
): Result<Reservation, Refusal> {
  const { code, phone: limits } = configuration;
  const failures = recentFailures(histories.phone, configuration, now);
  if (failures.all >= limits.maxFailuresTotal) {
    const lapsesAt = histories.phone.lastGuessAt + limits.windowDays * 24 * 3600 * 1000;
    return err({ limit: 'human_help', retryAfterSeconds: Math.max(1, Math.ceil((lapsesAt - now) / 1000)) });
  }

  const { keepsLength, cost = 0 } = request;
  const entry = callerEntry(request.signUpId, now);
  const callers = withLimits(histories, configuration);
  for (const [history, limits] of callers) {
    const started = mayStart(history, entry, limits, now);
    if (!started.ok) return err({ limit: 'caller', ...started.error });
    const affordable = mayCost(history.spent, history.signUps.has(entry) ? 0 : cost, configuration, now);
    if (!affordable.ok) return err({ limit: 'site', ...affordable.error });
  }
  const sent = withSend(histories.phone, siteOf(request.caller), configuration, now);
  if (!sent.ok) return err({ limit: 'phone', ...sent.error });

  const reserve = (length: number, holdsShortCode: boolean) =>
    ok({
      phone: sent.value,
      callers: histories,
      charge: {
        signUps: new Set([entry]),
        shortCodes: new Set(holdsShortCode ? [entry] : []),
        cost,
      },
      length,
    });
  // A short code that would be refused even if right gives way to a longer one (catalogue X22, X28).
  const mustBeLong =
    failures.short >= limits.maxFailures ||
    callers.some(([history, limits]) => hasGuessed(history, limits, now)) ||
    isSprayed(histories.global, now);
  if (keepsLength !== undefined && (!mustBeLong || keepsLength >= code.escalatedLength))
    return reserve(keepsLength, false);

  const isShort = !mustBeLong && callers.every(([history, limits]) => mayHoldShortCode(history, entry, limits, now));
  return isShort ? reserve(code.length, true) : reserve(Math.max(code.length, code.escalatedLength), false);
}
