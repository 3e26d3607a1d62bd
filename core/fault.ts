/** Faults that the workflow's Retry and Catch match by name. Names are set by hand, since minifiers rename classes. */

export type FaultName =
  /** The patient answered, or the sign-up ended, before this task began to wait. */
  | 'AnsweredAlready'
  /** Another attempt of the same step is sending right now. */
  | 'DeliveryInProgress'
  /** The provider did not take the message; the next attempt may succeed. */
  | 'DeliveryFailed'
  /** The provider will never take this message. */
  | 'MessageRefused'
  /** The table changed faster than a step could decide. */
  | 'Contended'
  /** An item of the table does not fit its kind of item: somebody, or an earlier release, wrote something else. */
  | 'MalformedRow';

export class Fault extends Error {
  constructor(name: FaultName, options?: ErrorOptions) {
    super(name, options);
    this.name = name;
  }
}

/** Whether a provider said that it will never take the message. */
export const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'MessageRefused';
