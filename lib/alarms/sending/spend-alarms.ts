/** The alarms about what messages cost: half of a budget is spent, or nobody begins to sign up any more. */
import type { Stack } from 'aws-cdk-lib';
import type { StageResources } from '../../functions/stage-resources.ts';
import { countsSpending } from '../../rights/right.ts';
import { rights } from '../../rights/rights.ts';
import { alarmsIn } from '../add-alarm.ts';
import { countEvents, countedEvents, event } from '../logged-events.ts';
import type { WatchedFunction } from '../watched-function.ts';

/** Of every function that counts a cost: those that send texts or calls, and the route that begins a sign-up. */
export function countSpending(made: WatchedFunction, resources: StageResources): void {
  if (rights[made.name].table?.includes(countsSpending)) countEvents(resources, 'SpendHalf', made, event('spend_half'));
}

/** @param starting begins sign-ups, or refuses them */
export function spendAlarms(stack: Stack, resources: StageResources, starting: WatchedFunction): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'SpendStopped', starting, event('spend_stopped'));
  addAlarm(
    'SpendHalf',
    countedEvents(resources, 'SpendHalf'),
    1,
    'Half of what messages may cost in this hour or day is spent: soon patients may not begin to sign up.',
  );
  addAlarm(
    'SpendStopped',
    countedEvents(resources, 'SpendStopped'),
    1,
    'Messages have cost what they may: new patients cannot sign up until the hour, or the day, is over.',
  );
}
