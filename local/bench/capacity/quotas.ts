/** The quotas that stand in the way of a load: what each is by default, and who raises it. Defaults of AWS are of November 2025. */

import { shardsOfKind } from '../../../adapters/dynamodb/due/due-keys.ts';
import { globalShards } from '../../../adapters/dynamodb/keys.ts';
import { stages } from '../../../bin/stages.ts';
import { textCost } from '../../../core/limits/spend.ts';
import { sendingPlan } from '../../../core/practice/sending-plan.ts';
import { routeThrottles } from '../../../lib/api/route-throttles.ts';
import { secondsOf } from '../cost/cost.ts';
import { type Load, messageRates } from './load.ts';
import { callbacks, directSignUp, dueMoves, reminder as message, patientWhoLooks } from './measured.ts';
import type { Region } from './regions.ts';

export interface Quota {
  readonly name: string;
  /** Where it is raised. */
  readonly raisedBy: string;
  readonly limit: (region: Region) => number;
  readonly need: (load: Load) => number;
  /** Where the default is written. */
  readonly source: string;
}

const { throttle, reminder, spend } = stages.production;
const startsPerSecond = routeThrottles(stages.production)['POST /api/sign-ups']?.ThrottlingRateLimit ?? 1;
const dollarsOfACode = textCost('+33612345678', 1, stages.production) / 1e6;
const large = (region: Region) => region === 'eu-west-1';
const docs = 'https://docs.aws.amazon.com';
const serviceQuotas = 'Service Quotas';
const settings = 'bin/stages.ts';

/** One key of the table takes no more by the rule of this project; DynamoDB's own bound is a thousand. */
const mostWritesAKey = 300;

const rates = (load: Load) => messageRates(load.messagesADay);

export const quotas: readonly Quota[] = [
  {
    name: 'Step Functions: state transitions a second',
    raisedBy: serviceQuotas,
    limit: region => (large(region) ? 1_500 : 500),
    need: ({ signUps }) => signUps * directSignUp.transitions,
    source: `${docs}/step-functions/latest/dg/service-quotas.html`,
  },
  {
    name: 'Step Functions: `StartExecution` a second',
    raisedBy: serviceQuotas,
    limit: region => (large(region) ? 300 : 150),
    need: ({ signUps }) => signUps,
    source: `${docs}/step-functions/latest/dg/service-quotas.html`,
  },
  {
    name: 'Step Functions: `SendTaskSuccess` a second',
    raisedBy: serviceQuotas,
    limit: region => (large(region) ? 500 : 300),
    need: ({ signUps }) => signUps * callbacks,
    source: `${docs}/step-functions/latest/dg/service-quotas.html`,
  },
  {
    name: 'our own throttles: executions they are computed from (`throttle.concurrentExecutions`)',
    raisedBy: settings,
    limit: () => throttle.concurrentExecutions,
    need: ({ signUps }) => (signUps / startsPerSecond) * throttle.concurrentExecutions,
    source: 'lib/api/route-throttles.ts',
  },
  {
    name: 'our own budget: US dollars of texts to France in an hour (`spend.perHourUsd`)',
    raisedBy: settings,
    limit: () => spend.perHourUsd,
    need: ({ signUps }) => signUps * 3600 * dollarsOfACode,
    source: 'core/settings/spend.ts',
  },
  {
    name: 'our own budget: US dollars of texts to France in a day (`spend.perDayUsd`)',
    raisedBy: settings,
    limit: () => spend.perDayUsd,
    need: ({ signUps }) => signUps * 4 * 3600 * dollarsOfACode,
    source: 'core/settings/spend.ts',
  },
  {
    name: 'API Gateway: requests a second',
    raisedBy: serviceQuotas,
    limit: () => 10_000,
    need: ({ signUps }) => signUps * patientWhoLooks.apiRequests,
    source: `${docs}/apigateway/latest/developerguide/limits.html`,
  },
  {
    name: 'Lambda: executions at once',
    raisedBy: serviceQuotas,
    limit: () => 1_000,
    need: load => {
      const { emailsPerSecond, textsPerSecond } = rates(load);
      const senders = [emailsPerSecond, textsPerSecond].map(rate => (rate > 0 ? sendingPlan(rate).senders : 0));
      return load.signUps * secondsOf(patientWhoLooks) + senders.reduce((sum, each) => sum + each, 0);
    },
    source: `${docs}/lambda/latest/dg/gettingstarted-limits.html`,
  },
  {
    name: 'DynamoDB: write units a second that a new table takes at once',
    raisedBy: 'warm throughput of the table',
    limit: () => 4_000,
    need: load =>
      load.signUps * directSignUp.table.writeUnits + rates(load).appointmentsPerSecond * message.table.writeUnits,
    source: `${docs}/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html`,
  },
  {
    name: 'DynamoDB: write units a second of one table',
    raisedBy: serviceQuotas,
    limit: () => 40_000,
    need: load =>
      load.signUps * directSignUp.table.writeUnits + rates(load).appointmentsPerSecond * message.table.writeUnits,
    source: `${docs}/amazondynamodb/latest/developerguide/ServiceQuotas.html`,
  },
  {
    name: 'writes a second to one shard of the due index',
    raisedBy: 'adapters/dynamodb/due/due-keys.ts',
    limit: () => mostWritesAKey,
    need: load =>
      (2 * Math.max(load.signUps * dueMoves, rates(load).appointmentsPerSecond * message.dueMoves)) / shardsOfKind,
    source: 'docs/decisions/0078-limits-are-computed.md',
  },
  {
    name: 'writes a second to one shard of the counters of everybody',
    raisedBy: 'adapters/dynamodb/keys.ts',
    limit: () => mostWritesAKey,
    // An answer is counted once.
    need: ({ signUps }) => signUps / globalShards.length,
    source: 'docs/decisions/0078-limits-are-computed.md',
  },
  {
    name: 'SES: e-mails a second',
    raisedBy: 'SES, sending limits',
    limit: () => 14,
    need: load => load.signUps + rates(load).emailsPerSecond,
    source: `${docs}/ses/latest/dg/manage-sending-quotas.html`,
  },
  {
    name: 'SES: e-mails a day',
    raisedBy: 'SES, sending limits',
    limit: () => 50_000,
    need: load => load.signUps * 4 * 3600 + rates(load).emailsADay,
    source: `${docs}/ses/latest/dg/manage-sending-quotas.html`,
  },
  {
    name: 'SNS: texts a second',
    raisedBy: serviceQuotas,
    limit: () => 20,
    need: load => load.signUps + rates(load).textsPerSecond,
    source: `${docs}/general/latest/gr/sns.html`,
  },
  {
    name: 'our own rate: e-mails a second (`reminder.emailsPerSecond`)',
    raisedBy: settings,
    limit: () => reminder.emailsPerSecond,
    need: load => rates(load).emailsPerSecond,
    source: 'core/configuration.ts',
  },
  {
    name: 'our own rate: texts a second (`reminder.textsPerSecond`)',
    raisedBy: settings,
    limit: () => reminder.textsPerSecond,
    need: load => rates(load).textsPerSecond,
    source: 'core/configuration.ts',
  },
  {
    name: 'the dispatcher: appointments a second',
    raisedBy: 'memory of `dispatch-notices`',
    limit: () => 650,
    need: load => rates(load).appointmentsPerSecond,
    source: 'docs/operating.md',
  },
];
