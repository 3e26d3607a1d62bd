/** The steps of patients in the busiest minutes: each step takes its part of the counted calls of the whole flow. */

import { accountRates, ratios } from '../../local/bench/capacity/load.ts';
import { callbacks, directSignUp, patientWhoLooks } from '../../local/bench/capacity/measured.ts';
import type { AccountFlow } from '../../local/bench/capacity/measured-accounts.ts';
import type { Resource } from '../../local/bench/capacity/quotas/quota.ts';
import { secondsOf, secondsOfCalls } from '../../local/bench/cost/cost.ts';

export type Takes = Partial<Readonly<Record<Resource, number>>>;

export interface Step {
  /** Seconds after the step before it. */
  readonly after: number;
  readonly takes: Takes;
}

export interface Flow {
  readonly name: string;
  readonly perSecond: number;
  readonly steps: readonly Step[];
}

/** A patient fills in the form, reads the code, reads the notice. The workflow works between them; a page looks meanwhile. */
const course: readonly Step[] = [
  { after: 0, takes: { requests: 1, starts: 1, transitions: 1 } },
  { after: 1, takes: { transitions: 2 } },
  { after: 2, takes: { requests: 4 } },
  { after: 16, takes: { requests: 1, answers: 1, transitions: 2 } },
  { after: 2, takes: { requests: 4 } },
  { after: 13, takes: { requests: 1, answers: 1, transitions: 2 } },
  { after: 1, takes: { transitions: 2, emails: 1 } },
];

/** Of the units nobody counted which step takes how many: each takes the same. */
const evenly = ({ table: { readUnits, writeUnits } }: typeof patientWhoLooks, parts: number): Takes => ({
  readUnits: readUnits / parts,
  writeUnits: writeUnits / parts,
  executionSeconds: secondsOf(patientWhoLooks) / parts,
});

const signUpSteps = (sending: Takes): Step[] =>
  course.map(({ after, takes }, n) => ({
    after,
    takes: { ...takes, ...evenly(patientWhoLooks, course.length), ...(n === 1 && sending) },
  }));

const ofAccount = (flow: AccountFlow): Step[] => [
  {
    after: 0,
    takes: {
      requests: flow.apiRequests,
      readUnits: flow.readUnits,
      writeUnits: flow.writeUnits,
      executionSeconds: secondsOfCalls(flow),
      texts: flow.texts,
      emails: flow.emails,
    },
  },
];

/** @param signUps in the busiest second */
export const flowsOf = (signUps: number): Flow[] => [
  { name: 'sign-up by text', perSecond: signUps * (1 - ratios.landlines), steps: signUpSteps({ texts: 1 }) },
  { name: 'sign-up by call', perSecond: signUps * ratios.landlines, steps: signUpSteps({ calls: 1 }) },
  ...accountRates(signUps).map(({ flow, perSecond }, n) => ({
    name: ['sign-in', 'sign-in on a new device', 'new password', 'visit'][n] ?? '',
    perSecond,
    steps: ofAccount(flow),
  })),
];

/** What the steps of a sign-up must add up to. */
export const wholeSignUp: Takes = {
  requests: patientWhoLooks.apiRequests,
  transitions: directSignUp.transitions,
  starts: 1,
  answers: callbacks,
  readUnits: patientWhoLooks.table.readUnits,
  writeUnits: patientWhoLooks.table.writeUnits,
  emails: 1,
};
