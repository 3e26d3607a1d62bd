/** The alarms about slots that patients hold and lose while they sign up: no route fails, and nobody else would notice. */
import type { Stack } from 'aws-cdk-lib';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

interface HoldAlarmsProps {
  /** Those that lengthen a hold. */
  readonly routes: readonly WatchedFunction[];
  /** Tells a patient that the account is open, with its slot or without. */
  readonly welcome: WatchedFunction;
}

export function holdAlarms(stack: Stack, resources: StageResources, { routes, welcome }: HoldAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  for (const route of routes) {
    countEvents(resources, 'HoldsNotKept', route, event('hold_not_kept'));
    countEvents(resources, 'HoldsLapsed', route, event('hold_lapsed'));
  }
  countEvents(resources, 'BookingsFailed', welcome, event('slot_lost'));
  addAlarm(
    'HoldsNotKept',
    countedEvents(resources, 'HoldsNotKept'),
    5,
    'Patients type their code in time, and their slot goes to somebody else while they sign up.',
  );
  addAlarm(
    'HoldsLapsed',
    countedEvents(resources, 'HoldsLapsed'),
    20,
    'Patients are still signing up when their slot is no longer kept: codes come late, or a hold is too short.',
  );
  addAlarm(
    'BookingsFailed',
    countedEvents(resources, 'BookingsFailed'),
    10,
    'Accounts are opened without the appointment that their patients chose; they have to choose again.',
  );
}
