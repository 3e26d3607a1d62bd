/** Practices give appointments: their routes, and the confirmations and reminders that are due. */
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { sendingPlan } from '../core/practice/sending-plan.ts';
import { noticeAlarms } from './alarms/notice-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
import { workQueue } from './data/work-queue.ts';
import { queueFunction } from './functions/queue-function.ts';
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
    const emails = workQueue(this, 'NoticeEmails', resources.key, 'send-notice-emails');
    const texts = workQueue(this, 'NoticeTexts', resources.key, 'send-notice-texts');
    const withQueues = { ...resources, notices: { email: emails.queue, sms: texts.queue } };
    const dispatcher = new ScheduledFunction(this, 'Notices', {
      name: 'dispatch-notices',
      description: 'Puts the confirmations and reminders that are due on their queues.',
      resources: withQueues,
    });
    const { emailsPerSecond, textsPerSecond } = resources.configuration.reminder;
    const sender = (id: string, name: 'send-notice-emails' | 'send-notice-texts', queue: Queue, rate: number) => {
      const { senders, batchSize } = sendingPlan(rate);
      return queueFunction(this, id, { name, resources: withQueues, queue, batchSize, atOnce: senders });
    };
    noticeAlarms(this, resources, {
      dispatcher: dispatcher.function,
      senders: [
        sender('SendNoticeEmails', 'send-notice-emails', emails.queue, emailsPerSecond),
        sender('SendNoticeTexts', 'send-notice-texts', texts.queue, textsPerSecond),
      ],
      queues: [emails, texts],
      routes: [routes['schedule-appointment'], routes['cancel-appointment'], routes['remind-now']],
    });
  }
}
