/** Everybody's answers of an hour: when they are a spray, and which count (catalogue X04, X32). */
import fc from 'fast-check';
import {
  type AnswerShard,
  answersOfHour,
  countsForEverybody,
  intervalOf,
  isSpray,
  isSprayed,
  longAfterSpray,
  nobody,
} from '../../../core/limits/global-history.ts';
import { hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

describe('a spray', () => {
  it.each([
    [200, 0, false],
    [201, 0, true],
    [200, 600, false],
    [201, 600, true],
    [300, 1000, false],
    [301, 1000, true],
    [108_000, 360_000, false],
    [108_001, 360_000, true],
  ])('X04: %i wrong answers beside %i right ones: %s', (wrong, right, expected) => {
    expect(isSpray({ wrong, right }, configuration)).toBe(expected);
  });

  it('keeps codes long for an hour', () => {
    const longUntil = longAfterSpray(noon);
    expect(isSprayed({ longUntil }, noon + hour - 1)).toBe(true);
    expect(isSprayed({ longUntil }, noon + hour)).toBe(false);
    expect(isSprayed(nobody, noon)).toBe(false);
  });
});

describe('the answers of an hour', () => {
  const shard = (at: number, wrong: number, right: number, longUntil = 0): AnswerShard => ({
    longUntil,
    answers: new Map([[intervalOf(at), { wrong, right }]]),
  });

  it('are those of all parts together', () => {
    expect(answersOfHour([shard(noon, 1, 10), nobody, shard(noon - 59 * minute, 2, 20)], noon)).toEqual({
      wrong: 3,
      right: 30,
    });
  });

  it('leave out none of the last hour, and none of more than ten minutes before', () => {
    const counted = (ago: number) => answersOfHour([shard(noon + 5 * minute - ago, 1, 0)], noon + 5 * minute).wrong;
    fc.assert(fc.property(fc.integer({ min: 0, max: hour }), ago => counted(ago) === 1));
    fc.assert(fc.property(fc.integer({ min: hour + 10 * minute, max: 5 * hour }), ago => counted(ago) === 0));
  });

  it('count for one spray, and not for the next one', () => {
    const sprayed = [shard(noon, 201, 0, longAfterSpray(noon)), nobody];
    expect(answersOfHour(sprayed, noon + hour + minute).wrong).toBe(0);
    expect(answersOfHour([...sprayed, shard(noon + hour, 3, 1)], noon + hour + minute)).toEqual({ wrong: 3, right: 1 });
  });
});

it.each([
  [10, noon, true],
  [11, noon, false],
  [11, noon - hour, true],
])('X32: of one address, wrong answer %i of an hour counts for everybody: %s', (count, at, expected) => {
  const failures = [noon, ...Array<number>(count - 1).fill(at)];
  expect(countsForEverybody(failures, configuration, noon)).toBe(expected);
});
