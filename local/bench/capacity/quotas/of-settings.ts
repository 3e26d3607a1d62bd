/** The limits of our own settings, as `bin/stages.ts` has them for production. */
import { stages } from '../../../../bin/stages.ts';
import { callCost, textCost } from '../../../../core/limits/spend.ts';
import { routeThrottles } from '../../../../lib/api/route-throttles.ts';
import { callsAMinute, codeTexts } from '../demand.ts';
import { busySecondsADay, type Load, messageRates, ratios } from '../load.ts';
import { mostLooks } from '../measured.ts';
import type { Quota } from './quota.ts';

const { production } = stages;
const { throttle, booking, reminder, spend } = production;
const raisedBy = 'bin/stages.ts';
const dollarsOf = (micros: number) => micros / 1e6;
const ofText = dollarsOf(textCost('+33612345678', 1, production));
const ofCall = dollarsOf(callCost('+33123456789', production));

/** Requests to each busy route, for each sign-up of the same second. */
const asked: Readonly<Record<string, number>> = {
  'POST /api/sign-ups': 1,
  'GET /api/sign-ups/{id}': mostLooks,
  'POST /api/sign-ups/{id}/code': 1,
  'POST /api/sign-ups/{id}/consent': 1,
  'POST /api/sessions': ratios.signIns,
  'POST /api/password-resets': ratios.resets,
  'GET /api/me': ratios.visits,
  'GET /api/me/appointments': ratios.visits,
};

const throttles = routeThrottles(production);

/** The executions from which the tightest of the throttles would let this much through. */
function executionsFor({ signUps }: Load): number {
  const parts = Object.entries(asked).map(([key, times]) => {
    const limit = throttles[key]?.ThrottlingRateLimit;
    if (!limit) throw new RangeError(`No throttle of ${key}`);
    return (signUps * times) / limit;
  });
  return Math.max(...parts) * throttle.concurrentExecutions;
}

const textBudget = (name: 'perHourUsd' | 'perDayUsd', when: string, seconds: number): Quota => ({
  name: `our own budget: US dollars of texts in ${when} (\`spend.${name}\`)`,
  raisedBy,
  limit: () => spend[name],
  need: load => codeTexts(load) * seconds * ofText,
  source: 'core/settings/spend.ts',
});

const callBudget = (name: 'perHourUsd' | 'perDayUsd', when: string, minutes: number): Quota => ({
  name: `our own budget: US dollars of calls in ${when} (\`spend.${name}\`)`,
  raisedBy,
  limit: () => spend[name],
  need: load => callsAMinute(load) * minutes * ofCall,
  source: 'core/settings/spend.ts',
});

const rates = ({ messagesADay }: Load) => messageRates(messagesADay);

export const ownLimits: readonly Quota[] = [
  {
    name: 'our own throttles: executions they are computed from (`throttle.concurrentExecutions`)',
    raisedBy,
    limit: () => throttle.concurrentExecutions,
    need: executionsFor,
    source: 'lib/api/route-throttles.ts',
  },
  textBudget('perHourUsd', 'an hour', 3600),
  textBudget('perDayUsd', 'a day', busySecondsADay),
  callBudget('perHourUsd', 'an hour', 60),
  callBudget('perDayUsd', 'a day', busySecondsADay / 60),
  {
    name: 'our own rate: e-mails a second (`reminder.emailsPerSecond`)',
    raisedBy,
    limit: () => reminder.emailsPerSecond,
    need: load => rates(load).emailsPerSecond,
    source: 'core/configuration.ts',
  },
  {
    name: 'our own rate: texts a second (`reminder.textsPerSecond`)',
    raisedBy,
    limit: () => reminder.textsPerSecond,
    need: load => rates(load).textsPerSecond,
    source: 'core/configuration.ts',
  },
  {
    name: 'our own rate: e-mails to practices a second (`booking.digestsPerSecond`)',
    raisedBy,
    limit: () => booking.digestsPerSecond,
    need: load => rates(load).digestsPerSecond,
    source: 'core/configuration.ts',
  },
  {
    name: 'the dispatchers: appointments a second, and practices',
    raisedBy: 'memory of `dispatch-notices` and `dispatch-digests`',
    // An estimate: a core makes some eight hundred calls of the SDK a second, an appointment takes 1.2, and nobody measured it on AWS.
    limit: () => 650,
    need: load => Math.max(rates(load).appointmentsPerSecond, rates(load).digestsPerSecond),
    source: 'local/bench/capacity/quotas/of-settings.ts',
  },
];
