/** The alarms about accounts: their messages, codes that somebody guesses, and passwords that somebody tries or changes. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { RouteFunctions } from '../api/routes.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countGuessing } from './code-alarms.ts';
import { answered, countEvents, countedEvents, event } from './logged-events.ts';
import { waitingIn } from './parked-alarms.ts';
import { releaseAlarms } from './release-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';

interface AccountAlarmsProps {
  /** Takes the orders off the queue. */
  readonly sender: WatchedFunction;
  /** The queue of orders that no retry could carry out. */
  readonly failed: Queue;
  /** Does what is due. */
  readonly settling: WatchedFunction;
  readonly routes: RouteFunctions<'accounts'>;
}

/** Routes that compare a code. */
const comparing = [
  'answer-challenge',
  'answer-reset',
  'step-up',
  'confirm-phone-change',
  'confirm-email-change',
] as const;
/** Routes that write a job, and do it at once if they can. */
const working = ['finish-reset', 'erase-account', 'change-password'] as const;

export function accountAlarms(stack: Stack, resources: StageResources, props: AccountAlarmsProps): void {
  for (const name of comparing) countGuessing(resources, props.routes[name]);
  messageAlarms(stack, resources, props);
  passwordAlarms(stack, resources, props);
  releaseAlarms(stack, resources, { asking: props.routes['release-phone'], settling: props.settling });
  supportAlarms(stack, resources, props);
}

/** Many people who ask for help at once have met the same thing. */
function supportAlarms(stack: Stack, resources: StageResources, { routes }: AccountAlarmsProps): void {
  countEvents(resources, 'SupportRequests', routes['request-support'], answered({ status: 202 }));
  alarmsIn(stack, resources)(
    'SupportRequests',
    countedEvents(resources, 'SupportRequests'),
    30,
    'So many people write to support at once that something they need does not work, or somebody floods it.',
  );
}

function messageAlarms(stack: Stack, resources: StageResources, { sender, failed }: AccountAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'AccountMessagesRefused', sender, event('delivery_refused'));
  addAlarm(
    'OrdersFailed',
    waitingIn(failed),
    1,
    'People who sign in or forgot their password got no code, or owners were not told what happened to their account.',
  );
  addAlarm(
    'AccountMessagesRefused',
    countedEvents(resources, 'AccountMessagesRefused'),
    5,
    'No provider takes the codes and messages of accounts: people cannot sign in on a new device.',
  );
  addAlarm(
    'AccountMessagesSlow',
    sender.function.metricDuration({ statistic: 'Maximum', period: Duration.minutes(15) }),
    20_000,
    'Messages of accounts take nearly as long as they may: people wait for their codes.',
  );
}

function passwordAlarms(stack: Stack, resources: StageResources, { settling, routes }: AccountAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'SignInsRefused', routes['sign-in'], answered({ code: 'wrong_credentials' }));
  countEvents(resources, 'PasswordsReset', routes['finish-reset'], answered({ status: 204 }));
  for (const by of [settling, ...working.map(name => routes[name])])
    countEvents(
      resources,
      'AccountsUnsettled',
      by,
      FilterPattern.any(event('settling_failed'), event('job_postponed')),
    );
  addAlarm(
    'SignInsRefused',
    countedEvents(resources, 'SignInsRefused'),
    200,
    'So many passwords are wrong that somebody tries stolen ones, or people with the right one are not let in.',
  );
  addAlarm(
    'PasswordsReset',
    countedEvents(resources, 'PasswordsReset'),
    50,
    'So many passwords are reset that somebody may be taking accounts over.',
  );
  addAlarm(
    'AccountsUnsettled',
    countedEvents(resources, 'AccountsUnsettled'),
    5,
    'Sessions of changed passwords, erasures and messages to owners wait: somebody may still be in an account that is not theirs.',
  );
}
