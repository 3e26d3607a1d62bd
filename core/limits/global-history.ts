/** The answers of all callers together at short codes: one guess over many phones shows only here. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { mostWrong } from '../verification-code/spray-bound.ts';

const hourMs = 3600 * 1000;
const intervalMs = 600 * 1000;

/** The facts about all callers that an answer or a new code needs. */
export interface GlobalHistory {
  /** Until then every code is long, for everybody. */
  readonly longUntil: number;
}

/** Answers of a while, at short codes. */
export interface Answers {
  readonly wrong: number;
  readonly right: number;
}

/** A part of the answers of everybody, by the interval in which they came. */
export interface AnswerShard extends GlobalHistory {
  readonly answers: ReadonlyMap<number, Answers>;
}

export const nobody: AnswerShard = { longUntil: 0, answers: new Map() };

/** Ten minutes, numbered from the epoch. */
export const intervalOf = (at: number): number => Math.floor(at / intervalMs);

/** The first interval that counts: six whole ones cover the hour before the present one, so no edge leaks. */
export const firstInterval = (now: number): number => intervalOf(now - hourMs);

/** The answers of the latest hour, over all parts. Answers that made codes long once do not do so a second time. */
export function answersOfHour(shards: readonly AnswerShard[], now: number): Answers {
  const longUntil = Math.max(0, ...shards.map(shard => shard.longUntil));
  const first = Math.max(firstInterval(now), longUntil <= now ? intervalOf(longUntil) : 0);
  const counted = shards.flatMap(({ answers }) =>
    [...answers].filter(([interval]) => interval >= first).map(([, answer]) => answer),
  );
  return {
    wrong: counted.reduce((sum, { wrong }) => sum + wrong, 0),
    right: counted.reduce((sum, { right }) => sum + right, 0),
  };
}

/** Whether more answers are wrong than people type: somebody guesses over many phones. */
export const isSpray = ({ wrong, right }: Answers, { global }: Pick<Configuration, 'global'>): boolean =>
  wrong > mostWrong(right, global);

/** A spray that is seen now keeps codes long until then. */
export const longAfterSpray = (now: number): number => now + hourMs;

export const isSprayed = ({ longUntil }: GlobalHistory, now: number): boolean => longUntil > now;

/**
 * Whether a caller's latest wrong answer counts for everybody. One caller counts a few times an hour, so that nobody makes
 * everybody's codes long alone (requirement X32).
 * @param failures of the caller, the latest one included
 */
export const countsForEverybody = (
  failures: readonly number[],
  { global }: Pick<Configuration, 'global'>,
  now: number,
): boolean => failures.filter(at => at > now - hourMs).length <= global.failuresPerCaller;
