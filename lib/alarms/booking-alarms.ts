/** The alarms about the booking door: what practices are told of. */
import type { Stack } from 'aws-cdk-lib';
import type { WorkQueue } from '../data/work-queue.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import { waitingIn } from './parked-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';

interface BookingAlarmsProps {
  /** Puts practices on the queue, every minute. */
  readonly dispatcher: WatchedFunction;
  /** Takes practices off the queue, and sends each its digest. */
  readonly sender: WatchedFunction;
  readonly queue: WorkQueue;
}

export function bookingAlarms(stack: Stack, resources: StageResources, props: BookingAlarmsProps): void {
  const { dispatcher, sender, queue } = props;
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'DigestsLate', dispatcher, event('digest_late'));
  for (const each of [dispatcher, sender]) countEvents(resources, 'DigestsFailing', each, event('digest_failed'));
  countEvents(resources, 'DigestsRefused', sender, event('delivery_refused'));
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
  addAlarm(
    'DigestsParked',
    waitingIn(queue.failed),
    1,
    'Three attempts to tell a practice failed before its e-mail; ten minutes later it is tried again.',
  );
}
