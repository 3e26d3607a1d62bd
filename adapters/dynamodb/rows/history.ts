/** Items of the histories. Any event may be the first one, so an absent attribute stands for nothing yet. */
import * as z from 'zod/mini';
import { type CallerHistory, unknownCaller } from '../../../core/limits/caller-history.ts';
import { type GlobalHistory, nobody } from '../../../core/limits/global-history.ts';
import { type PhoneHistory, unknownPhone } from '../../../core/limits/phone-history.ts';
import { type Columns, type Row, strings } from './row.ts';

const instants = z.array(z.number());

export const phoneHistoryRow = z.object({
  version: z._default(z.number(), unknownPhone.version),
  sends: z._default(z.array(z.object({ at: z.number(), caller: z.string() })), () => [...unknownPhone.sends]),
  firstFrom: z.exactOptional(z.string()),
  provenFrom: z.exactOptional(z.string()),
  failures: z._default(z.number(), unknownPhone.failures),
  shortFailures: z._default(z.number(), unknownPhone.shortFailures),
  lastGuessAt: z._default(z.number(), unknownPhone.lastGuessAt),
} satisfies Columns<PhoneHistory>) satisfies Row<PhoneHistory>;

/** When a phone was guessed at last. */
export const guessedAtRow = z.object({ lastGuessAt: z.exactOptional(z.number()) });

export const callerHistoryRow = z.object({
  signUps: z._default(strings, () => new Set(unknownCaller.signUps)),
  shortCodes: z._default(strings, () => new Set(unknownCaller.shortCodes)),
  failures: z._default(instants, () => [...unknownCaller.failures]),
} satisfies Columns<CallerHistory>) satisfies Row<CallerHistory>;

/** When the latest wrong codes were typed: all that is kept of everybody together, and a part of a caller's history. */
export const failuresRow = z.object({
  failures: z._default(instants, () => [...nobody.failures]),
} satisfies Columns<GlobalHistory>) satisfies Row<GlobalHistory>;
