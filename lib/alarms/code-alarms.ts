/** The alarms about codes: no carrier takes them, or somebody guesses them. */
import type { Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

interface CodeAlarmsProps {
  /** Sends codes. */
  readonly delivery: WatchedFunction;
  /** Compares what patients type. */
  readonly answers: WatchedFunction;
}

/** One alarm each for all functions of the stage that compare codes. */
export function countGuessing(resources: StageResources, by: WatchedFunction): void {
  const suspected = event('guessing_suspected');
  const overMany = FilterPattern.stringValue('$.limit', '=', 'global.failureShare');
  countEvents(resources, 'GuessingSuspected', by, suspected);
  countEvents(resources, 'GuessingEverywhere', by, FilterPattern.all(suspected, overMany));
}

export function codeAlarms(stack: Stack, resources: StageResources, { delivery, answers }: CodeAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'CodesRefused', delivery, event('delivery_refused'));
  countGuessing(resources, answers);
  addAlarm(
    'CodesRefused',
    countedEvents(resources, 'CodesRefused'),
    5,
    'Patients wait for codes that no carrier takes.',
  );
  addAlarm(
    'GuessingSuspected',
    countedEvents(resources, 'GuessingSuspected'),
    10,
    'Somebody tries out codes; the phones under attack get longer ones.',
  );
  addAlarm(
    'GuessingEverywhere',
    countedEvents(resources, 'GuessingEverywhere'),
    1,
    'Somebody tries out codes over many phones; every patient gets a longer code until it is over.',
  );
}
