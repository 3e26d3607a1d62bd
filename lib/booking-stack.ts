/** Practices offer time, patients look and hold a slot while they sign up: the routes of the booking door. */
import type { Construct } from 'constructs';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
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
  }
}
