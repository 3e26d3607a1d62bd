/** The cost of the messages that one site asked for, within its share of the budgets of the hour and the day (requirement X31). */
import { err, ok, type Result } from '../result.ts';
import type { SpendSettings } from '../settings/spend.ts';
import { type Budget, dayEnd, hourEnd, micros } from './spend.ts';

/** In millionths of a US dollar, by the name of the hour or the day: each is a counter of its own. */
export type Spent = ReadonlyMap<string, number>;

type Settings = { readonly spend: SpendSettings };

/** The counters of the hour and of the day of this instant (epoch milliseconds), in UTC. */
export const spentCounters = (now: number): Readonly<Record<keyof Budget, string>> => {
  const hour = new Date(now).toISOString().slice(0, 13).replaceAll('-', '');
  return { hour: `spent_${hour}`, day: `spent_${hour.slice(0, 8)}` };
};

export const isSpentCounter = (name: string): boolean => name.startsWith('spent_');

/** Counters of hours and days that are over. */
export const lapsedCounters = (spent: Spent, now: number): readonly string[] => {
  const counting = Object.values(spentCounters(now));
  return [...spent.keys()].filter(name => !counting.includes(name));
};

/** Texts and calls together: what one site spends is missing to everybody else. */
export const siteBudget = ({ spend }: Settings): Budget => ({
  hour: micros(spend.siteShare * spend.perHourUsd),
  day: micros(spend.siteShare * spend.perDayUsd),
});

/** Whether the site may cause this cost too. @returns seconds until the hour, or the day, is over */
export function mayCost(
  spent: Spent,
  cost: number,
  settings: Settings,
  now: number,
): Result<void, { readonly retryAfterSeconds: number }> {
  const [counters, budget] = [spentCounters(now), siteBudget(settings)];
  const isOver = (window: keyof Budget) => (spent.get(counters[window]) ?? 0) + cost > budget[window];
  if (cost > 0 && isOver('day')) return err({ retryAfterSeconds: Math.ceil((dayEnd(now) - now) / 1000) });
  if (cost > 0 && isOver('hour')) return err({ retryAfterSeconds: Math.ceil((hourEnd(now) - now) / 1000) });
  return ok(undefined);
}
