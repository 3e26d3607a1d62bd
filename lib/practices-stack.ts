/** Practices give appointments: their routes, and the confirmations and reminders that are due. */
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { noticeAlarms } from './alarms/notice-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface PracticesStackProps extends StageStackProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
  /** A practice's answer lets a sign-up go on. */
  readonly workflow: StateMachine;
}

export class PracticesStack extends StageStack {
  constructor(scope: Construct, { resources, api, workflow, ...props }: PracticesStackProps) {
    super(scope, 'practices', props);
    const routes = serviceRoutes(this, 'practices', { resources, api, workflow });
    const notices = new ScheduledFunction(this, 'Notices', {
      name: 'send-due-notices',
      description: 'Sends the confirmations and reminders that are due.',
      resources,
      // Each run paces its own messages: two at a time would exceed the rate that the providers take.
      alone: true,
    });
    const notifying = [routes['schedule-appointment'], routes['cancel-appointment'], routes['remind-now']];
    noticeAlarms(this, resources, { sender: notices.function, routes: notifying });
  }
}
