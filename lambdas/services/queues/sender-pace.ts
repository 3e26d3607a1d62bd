/** The rate at which one sender takes messages off its queue, so that all of them together keep the rate of their provider. */
import { sendingPlan } from '../../../core/practice/sending-plan.ts';
import type { Clock } from '../../runtime/clock.ts';
import { pacer, type Turn } from './pacer.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 14_000;

/** One sender's part of what its channel takes a second. */
export const paceOf = (ratePerSecond: number, clock: Clock) => (): Turn =>
  pacer({ clock, budgetMs, intervalMs: sendingPlan(ratePerSecond).intervalMs }, clock());
