/** Logs by allow-list (requirement J1): a catalogue of events, and fields that can hold no secret and no contact detail. */

/** The events that deserve a line; alarms are made of some of these names. */
export type LogEvent =
  | 'request'
  | 'request_failed'
  | 'step_failed'
  | 'start_lost'
  | 'callback_lost'
  | 'callback_late'
  | 'delivery_refused'
  | 'delivery_failed'
  | 'delivery_unconfirmed'
  | 'guessing_suspected'
  | 'spend_half'
  | 'spend_stopped'
  | 'notices_failed'
  | 'notice_dropped'
  | 'slot_not_released'
  | 'slot_not_read'
  | 'hold_not_kept'
  | 'hold_lapsed'
  | 'slot_lost'
  | 'digest_failed'
  | 'digest_late'
  | 'reconciled'
  | 'reconcile_failed'
  | 'not_redrivable'
  | 'session_not_ended'
  | 'code_not_sent'
  | 'order_failed'
  | 'order_lost'
  | 'job_postponed'
  | 'settling_failed'
  | 'release_ended'
  | 'row_malformed';

interface LogFields {
  readonly requestId?: string;
  readonly signUpId?: string;
  readonly challengeId?: string;
  readonly route?: string;
  readonly status?: number;
  readonly code?: string;
  readonly outcome?: string;
  readonly channel?: string;
  readonly limit?: string;
  /** Of IAM: the operator who made the call. */
  readonly operator?: string;
  readonly count?: number;
  /** The place of a malformed item: its partition key holds ids and keyed digests. */
  readonly partition?: string;
  readonly kind?: string;
  /** The names of the attributes that do not fit. */
  readonly columns?: string;
  readonly durationMs?: number;
  /** The name only: a provider's message may repeat the phone it was given. */
  readonly errorName?: string;
  /** Its place in the code, without the message. */
  readonly stack?: string;
}

/** Writes one line of JSON to standard output, where Lambda collects it. */
export function log(event: LogEvent, fields: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ event, at: new Date().toISOString(), ...fields })}\n`);
}

/**
 * The error as it may leave a function. Lambda logs message and stack of a thrown error, and an execution's history keeps
 * both for 90 days. Retry and Catch go by its name.
 */
export function bare(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'Error';
  return Object.assign(new Error(name), { name, stack: '' });
}

/** The part of an error that may be told: its name, its cause's name, and the places it passed. */
export function described(error: unknown): Pick<LogFields, 'errorName' | 'stack'> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const names = error.cause instanceof Error ? `${error.name} < ${error.cause.name}` : error.name;
  const places = error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 6);
  return { errorName: names, ...(places && { stack: places.join('\n') }) };
}
