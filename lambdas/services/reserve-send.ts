/** Reserves a send: decides, charges the caller, writes, and decides again when the phone's history moved. */
import type { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import { again, retry } from '../../adapters/retry.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault } from '../../core/fault.ts';
import { type Histories, type Refusal, type Reservation, reserveSend } from '../../core/limits/reserve.ts';
import { err, type Result } from '../../core/result.ts';
import { problem } from '../http/problem.ts';

const attempts = 8;

interface Request {
  readonly signUpId: string;
  readonly phoneDigest: string;
  readonly callerDigest: string;
  readonly countsAsSignUp: boolean;
  readonly keepsLength?: number;
}

/** `contended`: so many asked for this phone at once that it could not be decided; nothing was sent past its limits (I3). */
type Refused = Refusal | { readonly limit: 'contended'; readonly retryAfterSeconds: number };

interface Dependencies {
  readonly configuration: Configuration;
  readonly histories: Pick<HistoryStore, 'read' | 'charge'>;
}

export const reserve = ({ configuration, histories }: Dependencies) => {
  /** Decides again when others took of the caller what was left for this decision. */
  async function decideAndCharge(
    request: Request,
    known: Histories,
    now: number,
    prepare?: () => Promise<unknown>,
  ): Promise<Result<Reservation, Refusal>> {
    const decided = reserveSend(known, { ...request, caller: request.callerDigest }, configuration, now);
    if (!decided.ok) return decided;
    const [charged] = await Promise.all([
      histories.charge(request.callerDigest, known.caller, decided.value.charge, now),
      prepare?.(),
    ]);
    return charged.ok ? decided : decideAndCharge(request, { ...known, caller: charged.error }, now, prepare);
  }

  /**
   * @param write writes the reservation together with what it is for; `conflict` when the phone's history moved meanwhile
   * @param prepare what the writing needs and takes its time: done while the caller is charged, and not for who is refused
   */
  return async <T, E extends string>(
    request: Request,
    now: number,
    write: (reservation: Reservation) => Promise<Result<T, E | 'conflict'>>,
    prepare?: () => Promise<unknown>,
  ): Promise<Result<T, Refused | Exclude<E, 'conflict'>>> => {
    type Reserved = Result<T, Refused | Exclude<E, 'conflict'>>;
    const reserved = await retry<Reserved>(attempts, async () => {
      const known = await histories.read(request.phoneDigest, request.callerDigest);
      const decided = await decideAndCharge(request, known, now, prepare);
      if (!decided.ok) return decided;
      const written = await write(decided.value).catch(asConflict);
      if (written.ok) return written;
      return written.error === 'conflict' ? again : err(written.error as Exclude<E, 'conflict'>);
    });
    return reserved === again ? err({ limit: 'contended', retryAfterSeconds: 1 }) : reserved;
  };
};

export type Reserve = ReturnType<typeof reserve>;

/** Transactions that met others too often wrote nothing. */
function asConflict(error: unknown): Result<never, 'conflict'> {
  if (error instanceof Fault && error.name === 'Contended') return err('conflict');
  throw error;
}

/** The answer to a send that a limit refuses. */
export const refused = ({ limit, retryAfterSeconds }: Refused) =>
  problem(limit === 'caller' || limit === 'contended' ? 'too_many_requests' : 'too_many_codes', { retryAfterSeconds });
