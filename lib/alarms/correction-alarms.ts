/** The alarm about e-mails on corrections, which are sent once. */
import type { Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

export function correctionAlarms(stack: Stack, resources: StageResources, senders: readonly WatchedFunction[]): void {
  const failed = FilterPattern.any(event('delivery_failed'), event('delivery_refused'));
  for (const sender of senders) countEvents(resources, 'CorrectionMailsFailing', sender, failed);
  alarmsIn(stack, resources)(
    'CorrectionMailsFailing',
    countedEvents(resources, 'CorrectionMailsFailing'),
    3,
    'Practices do not hear that a patient waits for a correction, or patients not that they may go on.',
  );
}
