/** The demand of a load in its busiest second on everything that has a limit: measured calls times their rate. */
import { sendingPlan } from '../../../core/practice/sending-plan.ts';
import { secondsOf, secondsOfCalls } from '../cost/cost.ts';
import { accountRates, busySecondsADay, type Load, messageRates, ratios } from './load.ts';
import { callbacks, directSignUp, pages, patientWhoLooks, reminder } from './measured.ts';
import { type AccountFlow, digest } from './measured-accounts.ts';

const accounts = ({ signUps }: Load, of: (flow: AccountFlow) => number): number =>
  accountRates(signUps).reduce((sum, { flow, perSecond }) => sum + perSecond * of(flow), 0);

const rates = ({ messagesADay }: Load) => messageRates(messagesADay);

export const transitions = ({ signUps }: Load): number => signUps * directSignUp.transitions;
export const workflowAnswers = ({ signUps }: Load): number => signUps * callbacks;

export const requests = (load: Load): number =>
  load.signUps * patientWhoLooks.apiRequests + accounts(load, flow => flow.apiRequests);

/** Somebody without a cache loads the pages for a sign-up, and for a sign-in; whoever visits has them. */
export const frontRequests = (load: Load): number => requests(load) + load.signUps * (1 + ratios.signIns) * pages.files;

export const readUnits = (load: Load): number =>
  load.signUps * patientWhoLooks.table.readUnits +
  accounts(load, flow => flow.readUnits) +
  rates(load).appointmentsPerSecond * reminder.table.readUnits +
  rates(load).digestsPerSecond * digest.readUnits;

export const writeUnits = (load: Load): number =>
  load.signUps * directSignUp.table.writeUnits +
  accounts(load, flow => flow.writeUnits) +
  rates(load).appointmentsPerSecond * reminder.table.writeUnits +
  rates(load).digestsPerSecond * digest.writeUnits;

/** Functions of queues: their rates are kept by how many of them run. */
const senders = (load: Load): number => {
  const { emailsPerSecond, textsPerSecond, digestsPerSecond } = rates(load);
  const plans = [emailsPerSecond, textsPerSecond, digestsPerSecond].filter(rate => rate > 0).map(sendingPlan);
  return plans.reduce((sum, plan) => sum + plan.senders, 0);
};

export const executionsAtOnce = (load: Load): number =>
  load.signUps * secondsOf(patientWhoLooks) + accounts(load, secondsOfCalls) + senders(load);

/** A welcome for each sign-up, notices of accounts, messages about appointments, digests. */
export const emails = (load: Load): number =>
  load.signUps + accounts(load, flow => flow.emails) + rates(load).emailsPerSecond + rates(load).digestsPerSecond;

export const emailsADay = (load: Load): number =>
  busySecondsADay * (load.signUps + accounts(load, flow => flow.emails)) + rates(load).emailsADay;

/** Codes and notices, which cost money by the hour and day. */
export const codeTexts = (load: Load): number =>
  load.signUps * (1 - ratios.landlines) + accounts(load, flow => flow.texts);

export const texts = (load: Load): number => codeTexts(load) + rates(load).textsPerSecond;
export const callsAMinute = ({ signUps }: Load): number => 60 * signUps * ratios.landlines;

export const messagesInFlight = (load: Load): number => {
  const { emailsPerSecond, textsPerSecond } = rates(load);
  return Math.max(...[emailsPerSecond, textsPerSecond].map(rate => (rate > 0 ? inFlight(rate) : 0)));
};

function inFlight(rate: number): number {
  const { senders: count, batchSize } = sendingPlan(rate);
  return count * batchSize;
}
