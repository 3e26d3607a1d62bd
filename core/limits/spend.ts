/** The cost of messages, in whole millionths of a US dollar, and the share of the budget that one counter may hold. */

import type { Price, SpendSettings } from '../settings/spend.ts';

/** The spending that is counted apart: texts and calls that people ask for, and the texts of practices. */
export type Spending = 'texts' | 'calls' | 'appointments';

export interface Cost {
  readonly spending: Spending;
  readonly micros: number;
}

export interface Prices {
  readonly sms: { readonly maxPriceUsd: string };
  readonly spend: SpendSettings;
}

export const micros = (usd: number): number => Math.round(usd * 1e6);

/** @param to E.164 */
function priceOf(to: string, prices: readonly Price[], other: number): number {
  const fitting = prices.flatMap(({ usd, to: codes }) =>
    codes
      .split(' ')
      .filter(code => to.startsWith(`+${code}`))
      .map(({ length }) => ({ usd, length })),
  );
  return micros(fitting.sort((a, b) => b.length - a.length)[0]?.usd ?? other);
}

/** @param segments of the text; each costs */
export const textCost = (to: string, segments: number, { sms, spend }: Prices) =>
  segments * priceOf(to, spend.textPrices, Number(sms.maxPriceUsd));

export const callCost = (to: string, { spend }: Prices) => priceOf(to, spend.callPrices, spend.otherCallUsd);

/** Counters of each kind of spending: a hundred sign-ups a second are thirteen writes a second on each. */
export const spendShards = 8;

export interface Budget {
  readonly hour: number;
  readonly day: number;
}

/** The budget of one counter, so that nobody has to read them all. */
export function shareOf(spending: Spending, { spend }: Pick<Prices, 'spend'>): Budget {
  const share = (usd: number) => Math.floor(micros(usd) / spendShards);
  if (spending === 'appointments') return { hour: Number.POSITIVE_INFINITY, day: share(spend.appointmentsPerDayUsd) };
  return { hour: share(spend.perHourUsd), day: share(spend.perDayUsd) };
}

/** The dearest message that is counted: a share must hold it. */
export const dearest = ({ sms, spend }: Prices): number =>
  micros(
    Math.max(
      Number(sms.maxPriceUsd),
      spend.otherCallUsd,
      ...[...spend.textPrices, ...spend.callPrices].map(({ usd }) => usd),
    ),
  );

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/** Epoch milliseconds at which the hour, and the day, of an instant end. Both are those of UTC. */
export const hourEnd = (now: number): number => (Math.floor(now / hourMs) + 1) * hourMs;
export const dayEnd = (now: number): number => (Math.floor(now / dayMs) + 1) * dayMs;

/** Which budgets this cost took past their half. */
export const halved = (spent: Budget, cost: number, share: Budget): readonly (keyof Budget)[] =>
  (['hour', 'day'] as const).filter(
    window => spent[window] >= share[window] / 2 && spent[window] - cost < share[window] / 2,
  );
