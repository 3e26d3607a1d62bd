/** Accounts that one can use: their routes, the queue of their messages, and the function that sends them. */
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accountAlarms } from './alarms/account-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
import { workQueue } from './data/work-queue.ts';
import { queueFunction } from './functions/queue-function.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface AccountsStackProps extends StageStackProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
  /** A newcomer's proof lets a sign-up go on. */
  readonly workflow: StateMachine;
}

/** Orders that are carried out at once: as many as the providers' rates bear beside everything else that is sent. */
const sendersAtOnce = 10;

export class AccountsStack extends StageStack {
  constructor(scope: Construct, { resources, api, workflow, ...props }: AccountsStackProps) {
    super(scope, 'accounts', props);
    const orders = workQueue(this, 'Orders', resources.key, 'send-orders');
    const withOrders = { ...resources, orders: orders.queue };
    const routes = serviceRoutes(this, 'accounts', { resources: withOrders, api, workflow });
    const sender = queueFunction(this, 'SendOrders', {
      name: 'send-orders',
      resources: withOrders,
      queue: orders.queue,
      // A slow provider keeps no other order waiting.
      batchSize: 1,
      atOnce: sendersAtOnce,
    });
    const settling = new ScheduledFunction(this, 'Settling', {
      name: 'settle-accounts',
      description: 'Does what is due to accounts and that no request did.',
      resources: withOrders,
    });
    accountAlarms(this, resources, { sender, failed: orders.failed, settling: settling.function, routes });
  }
}
