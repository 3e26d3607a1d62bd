/** The alarm about items of the table that lists leave out, since they cannot be read. */
import type { Stack } from 'aws-cdk-lib';
import type { StageResources } from '../functions/stage-resources.ts';
import type { Rights } from '../rights/right.ts';
import { rights } from '../rights/rights.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

const malformed = 'ItemsMalformed';

const readsLists = ({ table = [], dueIndex }: Rights): boolean =>
  dueIndex !== undefined || table.some(({ actions }) => actions.includes('Query'));

export function countMalformed(reader: WatchedFunction, resources: StageResources): void {
  if (readsLists(rights[reader.name])) countEvents(resources, malformed, reader, event('row_malformed'));
}

export function itemAlarms(stack: Stack, resources: StageResources): void {
  alarmsIn(stack, resources)(
    malformed,
    countedEvents(resources, malformed),
    1,
    'A list leaves out an item that cannot be read: somebody misses an appointment, a message or a device there.',
  );
}
