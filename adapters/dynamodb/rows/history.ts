/** Items of the histories. Any event may be the first one, so an absent attribute stands for nothing yet. */
import * as z from 'zod/mini';
import { type CallerHistory, unknownCaller } from '../../../core/limits/caller-history.ts';
import { type AnswerShard, type Answers, nobody } from '../../../core/limits/global-history.ts';
import { type PhoneHistory, unknownPhone } from '../../../core/limits/phone-history.ts';
import { isSpentCounter } from '../../../core/limits/site-spend.ts';
import { type Columns, type Item, type Row, strings } from './row.ts';

const instants = z.array(z.number());

export const phoneHistoryRow = z.object({
  version: z._default(z.number(), unknownPhone.version),
  sends: z._default(z.array(z.object({ at: z.number(), caller: z.string() })), () => [...unknownPhone.sends]),
  firstFrom: z.exactOptional(z.string()),
  provenFrom: z.exactOptional(z.string()),
  failures: z._default(z.number(), unknownPhone.failures),
  shortFailures: z._default(z.number(), unknownPhone.shortFailures),
  lastGuessAt: z._default(z.number(), unknownPhone.lastGuessAt),
  lookUps: z._default(instants, () => [...unknownPhone.lookUps]),
} satisfies Columns<PhoneHistory>) satisfies Row<PhoneHistory>;

/** The time of the last guess at a phone. */
export const guessedAtRow = z.object({ lastGuessAt: z.exactOptional(z.number()) });

const callerColumns = {
  signUps: z._default(strings, () => new Set(unknownCaller.signUps)),
  shortCodes: z._default(strings, () => new Set(unknownCaller.shortCodes)),
  failures: z._default(instants, () => [...unknownCaller.failures]),
} satisfies Columns<Omit<CallerHistory, 'spent'>>;

const spentIn = (counters: Item): CallerHistory['spent'] =>
  new Map(
    Object.entries(counters).filter(
      (counter): counter is [string, number] => isSpentCounter(counter[0]) && typeof counter[1] === 'number',
    ),
  );

export const callerHistoryRow: Row<CallerHistory> = z.pipe(
  z.looseObject(callerColumns),
  z.transform(({ signUps, shortCodes, failures, ...others }) => ({
    ...{ signUps, shortCodes, failures },
    spent: spentIn(others),
  })),
);

/** Each interval has a counter for either kind of answer, which is an attribute: one update adds to any of them. */
export const answerCounter = (kind: keyof Answers, interval: number): string => `${kind}_${interval}`;

export const answerShardRow: Row<AnswerShard> = z.pipe(
  z.looseObject({ longUntil: z._default(z.number(), nobody.longUntil) }),
  z.transform(({ longUntil, ...counters }) => ({ longUntil, answers: answersIn(counters) })),
);

function answersIn(counters: Item): AnswerShard['answers'] {
  const answers = new Map<number, Answers>();
  for (const [name, count] of Object.entries(counters)) {
    const [, kind, interval] = /^(wrong|right)_(\d+)$/.exec(name) ?? [];
    if (!kind || typeof count !== 'number') continue;
    answers.set(Number(interval), { wrong: 0, right: 0, ...answers.get(Number(interval)), [kind]: count });
  }
  return answers;
}
