/** The alarm about holds that patients' progress did not lengthen: their answers count all the same, so no route fails. */
import type { Stack } from 'aws-cdk-lib';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

/** @param routes those that lengthen a hold */
export function holdAlarms(stack: Stack, resources: StageResources, routes: readonly WatchedFunction[]): void {
  for (const route of routes) countEvents(resources, 'HoldsNotKept', route, event('hold_not_kept'));
  alarmsIn(stack, resources)(
    'HoldsNotKept',
    countedEvents(resources, 'HoldsNotKept'),
    5,
    'Patients type their code in time, and their slot goes to somebody else while they sign up.',
  );
}
