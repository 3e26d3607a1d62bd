/** Troubles that a test orders for the services on this machine, and a count of their calls. */
import { setTimeout as pause } from 'node:timers/promises';

const services = ['dynamodb', 'lambda', 'secretsManager', 'ses', 'sfn', 'smsVoice', 'sns', 'sqs'] as const;
export type ServiceName = (typeof services)[number];

/** One call: the operation's name as AWS writes it (`Publish`), the function's name for `lambda`, and its input. */
export interface SdkCall {
  readonly operation: string;
  readonly input: unknown;
}

export interface Fault {
  /** Only calls it says yes to; all by default. "Refuses this number" is a condition on the input. */
  readonly when?: (call: SdkCall) => boolean;
  /** The number of calls that it hits; 1 by default, Infinity for good. */
  readonly times?: number;
  /** Milliseconds before anything happens. */
  readonly delayMs?: number;
  /** The service refuses with this error before it does anything (`ThrottlingException`, `InternalError` ...). */
  readonly code?: string;
  readonly message?: string;
  /** HTTP status of the refusal; 400 by default. */
  readonly status?: number;
  /** More fields of the refusal (`{ CancellationReasons: [...] }`). */
  readonly details?: object;
  /** The service does it, but its answer never arrives. */
  readonly lost?: true;
}

export class Troubles {
  /** Faults waiting for a call, in order; `faults.sns.push({ status: 500, code: 'InternalError' })`. */
  readonly faults: Record<ServiceName, Fault[]>;
  /** Calls by service and operation, those hit by a fault included. */
  readonly counts: Record<ServiceName, Record<string, number>>;
  readonly #hits = new WeakMap<Fault, number>();

  constructor() {
    const perService = <T>(make: () => T) => Object.fromEntries(services.map(name => [name, make()]));
    this.faults = perService<Fault[]>(() => []) as Record<ServiceName, Fault[]>;
    this.counts = perService(() => ({})) as Record<ServiceName, Record<string, number>>;
  }

  /** Counts a call; waits if a fault delays it. @returns the fault that hits it, if any. */
  async meet(service: ServiceName, call: SdkCall): Promise<Fault | undefined> {
    const counts = this.counts[service];
    counts[call.operation] = (counts[call.operation] ?? 0) + 1;
    const queue = this.faults[service];
    const fault = queue.find(({ when }) => when?.(call) ?? true);
    if (fault === undefined) return undefined;
    const hits = (this.#hits.get(fault) ?? 0) + 1;
    this.#hits.set(fault, hits);
    if (hits >= (fault.times ?? 1)) queue.splice(queue.indexOf(fault), 1);
    // A delay that nobody waits for any more keeps no process.
    if (fault.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });
    return fault;
  }
}
