/** Practices offer time, patients look and hold a slot while they sign up: the routes of the booking door, and what practices are told. */
import type { Construct } from 'constructs';
import { bookingAlarms } from './alarms/booking-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
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
    const digests = new ScheduledFunction(this, 'Digests', {
      name: 'send-digests',
      description: 'Tells practices what patients booked, cancelled and moved.',
      resources,
    });
    bookingAlarms(this, resources, { teller: digests.function });
  }
}
