/** Reserves a send: decides, charges the caller, writes, and decides again when the phone's history moved. */
import type { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import { again, retry } from '../../adapters/retry.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault } from '../../core/fault.ts';
import { type CallerHistory, shortCodesOf, signUpsAtLimit } from '../../core/limits/caller-history.ts';
import { withLimits } from '../../core/limits/callers.ts';
import { type Histories, type Refusal, type Reservation, reserveSend } from '../../core/limits/reserve.ts';
import type { ProblemCode } from '../../core/messages/codes.ts';
import { err, type Result } from '../../core/result.ts';
import { problem } from '../http/problems/problem.ts';

const attempts = 8;

interface Request {
  readonly signUpId: string;
  readonly phoneDigest: string;
  readonly callerDigest: string;
  readonly keepsLength?: number;
  readonly cost?: number;
}

/**
 * `contended`: so many asked for this phone at once that it could not be decided; nothing was sent past its limits (I3) ·
 * `spend`: new sign-ups have cost as much as they may.
 */
type Refused = Refusal | { readonly limit: 'contended' | 'spend'; readonly retryAfterSeconds: number };

interface Dependencies {
  readonly configuration: Configuration;
  readonly histories: Pick<HistoryStore, 'read' | 'charge' | 'releaseShortCodes'>;
  /** Those of the sign-ups whose phone is proven. */
  readonly proven: (signUpIds: readonly string[]) => Promise<readonly string[]>;
}

interface Options {
  /** The histories, where they were read already. */
  readonly known?: Histories;
  /**
   * A value that the write needs and that takes time. It is computed while the caller is charged, and not for a refused one.
   */
  readonly prepare?: () => Promise<unknown>;
  /** Whether the cost of the send may be spent, counted while the caller is charged. */
  readonly admit?: () => Promise<Result<unknown, { readonly retryAfterSeconds: number }>>;
  /** The write charges the caller itself, together with everything else. */
  readonly isChargedByWrite?: boolean;
}

export const reserve = ({ configuration, histories, proven }: Dependencies) => {
  /** Answered codes are taken off the caller's list when their room is needed, so that no right answer has to do it. */
  async function withRoom(request: Request, known: Histories, now: number): Promise<Histories> {
    const callers = withLimits(known, configuration);
    const atLimit = callers.flatMap(([history, limits]) => signUpsAtLimit(history, limits, now));
    const found = await proven([...new Set(atLimit)]);
    const answered = new Set(callers.flatMap(([history]) => [...shortCodesOf(history, found)]));
    if (answered.size === 0) return known;
    await histories.releaseShortCodes(request.callerDigest, answered);
    const { caller, site } = known;
    const without = (history: CallerHistory) => ({ ...history, shortCodes: history.shortCodes.difference(answered) });
    return { ...known, caller: without(caller), ...(site && { site: without(site) }) };
  }

  /** Decides again when others took of the caller what was left for this decision. */
  async function decide(
    request: Request,
    read: Histories,
    now: number,
    options: Options,
  ): Promise<Result<Reservation, Refused>> {
    const known = await withRoom(request, read, now);
    const decided = reserveSend(known, { ...request, caller: request.callerDigest }, configuration, now);
    if (!decided.ok || options.isChargedByWrite) return decided;
    const [charged, admitted] = await Promise.all([
      histories.charge(request.callerDigest, known, decided.value.charge, now),
      options.admit?.(),
      options.prepare?.(),
    ]);
    if (admitted?.ok === false) return err({ limit: 'spend', ...admitted.error });
    return charged.ok ? decided : decide(request, { ...known, ...charged.error }, now, options);
  }

  /** @param write writes the reservation together with its subject; `conflict` when a history moved meanwhile */
  return async <T, E extends string>(
    request: Request,
    now: number,
    write: (reservation: Reservation) => Promise<Result<T, E | 'conflict'>>,
    { known, ...options }: Options = {},
  ): Promise<Result<T, Refused | Exclude<E, 'conflict'>>> => {
    type Reserved = Result<T, Refused | Exclude<E, 'conflict'>>;
    let read = known;
    const reserved = await retry<Reserved>(attempts, async () => {
      const decided = await decide(
        request,
        read ?? (await histories.read(request.phoneDigest, request.callerDigest)),
        now,
        options,
      );
      read = undefined;
      if (!decided.ok) return decided;
      const written = await write(decided.value).catch(asConflict);
      if (written.ok) return written;
      return written.error === 'conflict' ? again : err(written.error as Exclude<E, 'conflict'>);
    });
    return reserved === again ? err({ limit: 'contended', retryAfterSeconds: 1 }) : reserved;
  };
};

/** Where no code is short, no room has to be made among the short ones of the caller. */
export const noShortCodes = async (): Promise<readonly string[]> => [];

export type Reserve = ReturnType<typeof reserve>;

/** Transactions that met others too often wrote nothing. */
function asConflict(error: unknown): Result<never, 'conflict'> {
  if (error instanceof Fault && error.name === 'Contended') return err('conflict');
  throw error;
}

/** The answer to a send that a limit refuses. */
export const refused = ({ limit, retryAfterSeconds }: Refused) => problem(answers[limit], { retryAfterSeconds });

const answers = {
  caller: 'too_many_requests',
  site: 'too_many_requests',
  contended: 'too_many_requests',
  phone: 'too_many_codes',
  human_help: 'too_many_codes',
  spend: 'unavailable',
} as const satisfies Record<Refused['limit'], ProblemCode>;
