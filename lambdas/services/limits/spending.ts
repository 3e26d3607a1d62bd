/** Counts the cost of messages before they are sent, and keeps new sign-ups within what they may cost (requirement X31). */
import type { Halved, SpendStore } from '../../../adapters/dynamodb/limits/spend-store.ts';
import type { Sending } from '../../../adapters/provider.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { codeCost } from '../../../core/limits/code-cost.ts';
import type { Cost, Spending } from '../../../core/limits/spend.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Channel } from '../../../core/verification-code/verification-code.ts';
import type { Clock } from '../../runtime/clock.ts';
import { log } from '../../runtime/log.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly spends: Pick<SpendStore, 'count' | 'take'>;
  readonly clock: Clock;
}

const tellHalved = (spending: Spending, halved: Halved): void => {
  for (const window of halved) log('spend_half', { limit: `${spending}.${window}` });
};

/** Takes off again what nothing goes out for. Where that fails, the count is only stricter. */
const takeOff = async (spends: Pick<SpendStore, 'count'>, cost: Cost, now: number): Promise<void> => {
  await spends.count({ ...cost, micros: -cost.micros }, now).catch(() => undefined);
};

/**
 * Counts a message, then sends it. What certainly did not go out is taken off again.
 * @param isCounted whether it was counted before it was ordered
 * @throws what `send` throws
 */
export const counted =
  ({ spends, clock }: Pick<Dependencies, 'spends' | 'clock'>) =>
  async (cost: Cost, send: () => Promise<Sending>, isCounted: boolean): Promise<Sending> => {
    const now = clock();
    if (!isCounted) tellHalved(cost.spending, await spends.count(cost, now));
    try {
      return await send();
    } catch (error) {
      await takeOff(spends, cost, now);
      throw error;
    }
  };

/**
 * Counts the first code of a new sign-up, which is one text or one call.
 * @returns how its cost is given back when the sign-up is not opened, or seconds to wait when no more may be spent on new ones
 */
export const admit =
  ({ configuration, spends }: Pick<Dependencies, 'configuration' | 'spends'>) =>
  async (
    to: string,
    channel: Channel,
    now: number,
  ): Promise<Result<() => Promise<void>, { readonly retryAfterSeconds: number }>> => {
    const cost = codeCost(to, channel, configuration);
    const taken = await spends.take(cost, now);
    if (!taken.ok) {
      log('spend_stopped', { limit: cost.spending });
      return taken;
    }
    tellHalved(cost.spending, taken.value);
    return ok(() => takeOff(spends, cost, now));
  };

export type Admit = ReturnType<typeof admit>;
