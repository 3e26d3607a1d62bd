/** Practices offer time, patients look and hold a slot while they sign up: the routes of the booking door, and what practices are told. */
import type { Construct } from 'constructs';
import { sendingPlan } from '../core/practice/sending-plan.ts';
import { bookingAlarms } from './alarms/booking-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
import { workQueue } from './data/work-queue.ts';
import { queueFunction } from './functions/queue-function.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface BookingStackProps extends StageStackProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
}

export class BookingStack extends StageStack {
  constructor(scope: Construct, { resources, api, ...props }: BookingStackProps) {
    super(scope, 'booking', props);
    serviceRoutes(this, 'booking', { resources, api });
    const digests = workQueue(this, 'DigestEmails', resources.key, 'send-digests');
    const withQueue = { ...resources, digests: digests.queue };
    const dispatcher = new ScheduledFunction(this, 'Digests', {
      name: 'dispatch-digests',
      description: 'Puts the practices that have something to be told on their queue.',
      resources: withQueue,
    });
    const { senders, batchSize } = sendingPlan(resources.configuration.booking.digestsPerSecond);
    const sender = queueFunction(this, 'SendDigests', {
      ...{ name: 'send-digests', resources: withQueue, queue: digests.queue, batchSize, atOnce: senders },
    });
    bookingAlarms(this, resources, { dispatcher: dispatcher.function, sender, queue: digests });
  }
}
