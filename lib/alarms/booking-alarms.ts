/** The alarms about the booking door: what practices are told of. */
import type { Stack } from 'aws-cdk-lib';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

interface BookingAlarmsProps {
  /** Tells practices what is due, every minute. */
  readonly teller: WatchedFunction;
}

export function bookingAlarms(stack: Stack, resources: StageResources, { teller }: BookingAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'DigestsLate', teller, event('digest_late'));
  countEvents(resources, 'DigestsFailing', teller, event('digest_failed'));
  countEvents(resources, 'DigestsRefused', teller, event('delivery_refused'));
  addAlarm(
    'DigestsLate',
    countedEvents(resources, 'DigestsLate'),
    5,
    'Practices hear late of bookings, cancellations and moves: they expect the wrong people, or nobody.',
  );
  addAlarm(
    'DigestsFailing',
    countedEvents(resources, 'DigestsFailing'),
    5,
    'Practices wait to be told what patients booked; every minute tries again.',
  );
  addAlarm(
    'DigestsRefused',
    countedEvents(resources, 'DigestsRefused'),
    1,
    'A practice is not told what patients booked: no provider takes its e-mails, and nobody tries them again.',
  );
}
