/** Accounts that one can use: their routes, the queue of their messages, and the function that sends them. */
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accountAlarms } from './alarms/account-alarms.ts';
import { type ServiceApi, serviceRoutes } from './api/routes.ts';
import { ordersQueue } from './data/orders-queue.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import { ServiceFunction } from './functions/service-function.ts';
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
    const orders = ordersQueue(this, 'Orders', resources.key);
    const withOrders = { ...resources, orders: orders.queue };
    const routes = serviceRoutes(this, 'accounts', { resources: withOrders, api, workflow });
    const sender = new ServiceFunction(this, 'SendOrders', {
      name: 'send-orders',
      kind: 'events',
      resources: withOrders,
    });
    // One order an invocation: a slow provider keeps no other waiting. Its right to take orders stands with its other rights.
    new EventSourceMapping(this, 'SendOrdersSource', {
      target: sender.function,
      eventSourceArn: orders.queue.queueArn,
      batchSize: 1,
      maxConcurrency: sendersAtOnce,
      reportBatchItemFailures: true,
    });
    const settling = new ScheduledFunction(this, 'Settling', {
      name: 'settle-accounts',
      description: 'Does what is due to accounts and that no request did.',
      resources: withOrders,
    });
    accountAlarms(this, resources, { sender, failed: orders.failed, settling: settling.function, routes });
  }
}
