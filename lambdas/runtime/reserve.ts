/** Reserves a send under the histories' optimistic versions: decides, writes, and decides again when they moved. */
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../core/fault.ts';
import { type Refusal, type Reservation, reserveSend } from '../../core/limits/reserve.ts';
import { err, type Result } from '../../core/result.ts';
import { configuration } from './configuration.ts';
import { problem } from './problem.ts';
import { histories } from './stores.ts';

const attempts = 8;

interface Request {
  readonly signUpId: string;
  readonly phoneDigest: string;
  readonly addressDigest: string;
  readonly starts: boolean;
  readonly keepsLength?: number;
}

/**
 * @param write writes the reservation together with what it is for; `conflict` when a history moved meanwhile
 * @throws Fault `Contended` when they never stood still: nothing is sent past a limit that could not be checked (I3)
 */
export async function reserve<T, E extends string>(
  request: Request,
  now: number,
  write: (reservation: Reservation) => Promise<Result<T, E | 'conflict'>>,
): Promise<Result<T, Refusal | Exclude<E, 'conflict'>>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await histories.read(request.phoneDigest, request.addressDigest);
    const decided = reserveSend(known, { ...request, address: request.addressDigest }, configuration, now);
    if (!decided.ok) return decided;
    const written = await write(decided.value);
    if (written.ok) return written;
    if (written.error !== 'conflict') return err(written.error as Exclude<E, 'conflict'>);
    await pause(Math.random() * 10 * 2 ** attempt);
  }
  throw new Fault('Contended');
}

/** The answer to a send that a limit refuses. */
export const refused = ({ limit, retryAfterSeconds }: Refusal) =>
  problem(limit === 'address' ? 'too_many_requests' : 'too_many_codes', { retryAfterSeconds });
