/** A service on this machine, as the server sees it. */
import type { ServiceName } from '../lambda/faults.ts';

/** Parameters of a call: JSON, or the flat names of the query protocol (`Destination.ToAddresses.member.1`). */
export type Parameters = Readonly<Record<string, unknown>>;

export interface Service {
  readonly name: ServiceName;
  /** Its name on the wire: the prefix of X-Amz-Target, or the Version of the query protocol. */
  readonly wireName: string;
  /** The answer of each operation, by its name. @throws ServiceError where AWS refuses */
  readonly operations: Readonly<Record<string, (parameters: Parameters) => object | Promise<object>>>;
}

/** @returns a parameter as text, empty where it is missing. */
export const text = (parameters: Parameters, name: string): string => String(parameters[name] ?? '');
