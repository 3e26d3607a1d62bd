/** Quotas of AWS that no load of the page comes near, and why they are not counted with the others. */
import { type Source, sources } from './sources.ts';

export interface NotReached {
  readonly name: string;
  readonly limit: string;
  readonly because: string;
  readonly source: Source | undefined;
}

export const notReached: readonly NotReached[] = [
  {
    name: 'Lambda: new executions of one function',
    limit: '1,000 in ten seconds',
    because: 'A load that doubles within ten seconds is a flood; the throttles of the routes stop it earlier.',
    source: sources.lambdaScaling,
  },
  {
    name: 'KMS: requests a second with a symmetric key',
    limit: '100,000 in Ireland; 10,000 in the smallest regions',
    because: 'The table and the queues keep their data keys for minutes.',
    source: sources.kms,
  },
  {
    name: 'Secrets Manager: reads a second',
    limit: '10,000',
    because: 'A function reads the root key once, when it starts.',
    source: sources.secrets,
  },
  {
    name: 'CloudWatch Logs: `PutLogEvents` a second',
    limit: '5,000',
    because: 'Lambda delivers what its functions write, in batches. No source says how many calls these are.',
    source: sources.logs,
  },
  {
    name: 'EventBridge Scheduler: invocations a second',
    limit: '1,000 in its primary regions',
    because: 'Four schedules call once a minute each.',
    source: sources.scheduler,
  },
  {
    name: 'AWS WAF: requests a second of a web ACL before CloudFront',
    limit: 'none found',
    because: 'We found no documented bound. Ask AWS support before 10,000 requests a second.',
    source: undefined,
  },
];
