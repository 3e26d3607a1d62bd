/** Quotas of the workflow, the gateway, the functions and the front. */
import { executionsAtOnce, frontRequests, requests, transitions, workflowAnswers } from '../demand.ts';
import { sources } from '../sources.ts';
import { isLarge, type Quota, serviceQuotas } from './quota.ts';

export const computeQuotas: readonly Quota[] = [
  {
    name: 'Step Functions: state transitions a second',
    raisedBy: serviceQuotas,
    limit: region => (isLarge(region) ? 5_000 : 800),
    need: transitions,
    counts: { resource: 'transitions', atOnce: region => (isLarge(region) ? 5_000 : 800) },
    source: {
      ...sources.stepFunctions,
      note: 'A new account begins lower, and grows with its use. An older copy of the page says 1,500 in Ireland and 500 elsewhere.',
    },
  },
  {
    name: 'Step Functions: `StartExecution` a second',
    raisedBy: serviceQuotas,
    limit: region => (isLarge(region) ? 300 : 150),
    need: ({ signUps }) => signUps,
    counts: { resource: 'starts', atOnce: region => (isLarge(region) ? 1_300 : 800) },
    source: sources.stepFunctions,
  },
  {
    name: 'Step Functions: `SendTaskSuccess` a second',
    raisedBy: serviceQuotas,
    limit: region => (isLarge(region) ? 500 : 300),
    need: workflowAnswers,
    counts: { resource: 'answers', atOnce: region => (isLarge(region) ? 3_000 : 1_500) },
    source: sources.stepFunctions,
  },
  {
    name: 'API Gateway: requests a second',
    raisedBy: serviceQuotas,
    limit: () => 10_000,
    need: requests,
    counts: { resource: 'requests', atOnce: () => 5_000 },
    source: sources.apiGateway,
  },
  {
    name: 'Lambda: executions at once',
    raisedBy: serviceQuotas,
    limit: () => 1_000,
    need: executionsAtOnce,
    counts: { resource: 'executionSeconds' },
    source: sources.lambda,
  },
  {
    name: 'CloudFront: requests a second of a distribution',
    raisedBy: 'AWS support',
    limit: () => 250_000,
    need: frontRequests,
    source: sources.cloudFront,
  },
];
