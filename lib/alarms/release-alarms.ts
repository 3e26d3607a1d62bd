/** The alarms about recycled phones: how many are asked for, and how many are freed. */
import type { Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { RouteFunctions } from '../api/routes.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { answered, countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

interface ReleaseAlarmsProps {
  readonly asking: RouteFunctions<'accounts'>['release-phone'];
  /** Does what is due. */
  readonly settling: WatchedFunction;
}

export function releaseAlarms(stack: Stack, resources: StageResources, { asking, settling }: ReleaseAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'PhonesAskedFor', asking, answered({ status: 202 }));
  const freed = FilterPattern.stringValue('$.outcome', '=', 'freed');
  countEvents(resources, 'PhonesFreed', settling, FilterPattern.all(event('release_ended'), freed));
  addAlarm(
    'PhonesAskedFor',
    countedEvents(resources, 'PhonesAskedFor'),
    20,
    'So many numbers of accounts are asked for that somebody may be collecting numbers: owners who keep silent lose theirs in two weeks.',
  );
  addAlarm(
    'PhonesFreed',
    countedEvents(resources, 'PhonesFreed'),
    20,
    'So many accounts lose their number that owners may not get our messages.',
  );
}
