/** What a service on this machine is to the server that speaks for it. */
import type { ServiceName } from '../lambda/faults.ts';

/** Parameters of a call: JSON, or the flat names of the query protocol (`Destination.ToAddresses.member.1`). */
export type Parameters = Readonly<Record<string, unknown>>;

export interface Service {
  readonly name: ServiceName;
  /** What the wire names it by: the prefix of X-Amz-Target, or the Version of the query protocol. */
  readonly wireName: string;
  /** By operation, what it does. @throws ServiceError for what AWS refuses. */
  readonly operations: Readonly<Record<string, (parameters: Parameters) => object | Promise<object>>>;
}

/** @returns a parameter as text, empty where it is missing. */
export const text = (parameters: Parameters, name: string): string => String(parameters[name] ?? '');
