/** Costs: a thousand sign-ups and an appointment's messages with everything in them, and a month of each scale. */
import { memoryOf } from '../../../lib/functions/memory.ts';
import { cost, platformLogBytes, secondsOfCalls } from '../cost/cost.ts';
import { front, messages, monthly, pricesOf } from '../cost/prices.ts';
import { accountRates, appointmentsAMonth, ratios, signUpsAMonth } from './load.ts';
import { pages, patientWhoLooks, reminder } from './measured.ts';
import { type AccountFlow, digest } from './measured-accounts.ts';
import type { Region } from './regions.ts';

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

/** Pages and calls go through CloudFront and the firewall. */
const frontOf = (requests: number, isCold: boolean) =>
  (requests + (isCold ? pages.files : 0)) * (front.request + front.firewallRequest) +
  (isCold ? pages.kilobytes / 1e6 : 0) * front.gigabyte;

const memory = new Map(
  Object.keys(patientWhoLooks.invocations).map(name => [name, memoryOf(name as Parameters<typeof memoryOf>[0])]),
);

export interface PartsOfCost {
  /** The service itself. */
  readonly service: number;
  /** Pages, distribution and firewall. */
  readonly front: number;
  /** The providers' price of texts and e-mails. */
  readonly messages: number;
}

/** Dollars of a thousand: each has a text of one segment and a welcome. */
export const thousandSignUps = (region: Region): PartsOfCost => ({
  service: 1000 * sum(cost(patientWhoLooks, memory, pricesOf[region]).map(({ dollars }) => dollars)),
  front: 1000 * frontOf(patientWhoLooks.apiRequests, true),
  messages: 1000 * (messages.segment + messages.email),
});

/** A function of half a gigabyte, unless it hashes. */
const gigabytes = ({ hashes }: AccountFlow) => memoryOf(hashes > 0 ? 'sign-in' : 'read-account') / 1024;

function costOfFlow(flow: AccountFlow, region: Region): PartsOfCost {
  const prices = pricesOf[region];
  return {
    service:
      flow.writeUnits * prices.writeRequestUnit +
      flow.readUnits * prices.readRequestUnit +
      gigabytes(flow) * secondsOfCalls(flow) * prices.lambdaGigabyteSecond +
      flow.invocations * prices.lambdaRequest +
      flow.apiRequests * prices.httpApiRequest +
      ((flow.invocations * platformLogBytes) / 1e9) * prices.logGigabyte,
    front: frontOf(flow.apiRequests, flow.hashes > 0),
    messages: flow.texts * messages.segment + flow.emails * messages.email,
  };
}

/** Dollars of what the accounts of a thousand sign-ups do beside them, at the stated ratios. */
export function accountsOfThousand(region: Region): PartsOfCost {
  const parts = accountRates(1000).map(({ flow, perSecond }) => ({ times: perSecond, each: costOfFlow(flow, region) }));
  const of = (part: keyof PartsOfCost) => sum(parts.map(({ times, each }) => times * each[part]));
  return { service: of('service'), front: of('front'), messages: of('messages') };
}

/** Dollars of one appointment's reminder over both channels: the service, and what the providers take. */
export function reminderCost(region: Region): {
  readonly service: number;
  readonly email: number;
  readonly text: number;
} {
  const prices = pricesOf[region];
  return {
    service:
      reminder.table.writeUnits * prices.writeRequestUnit +
      reminder.table.readUnits * prices.readRequestUnit +
      reminder.queueCalls * prices.queueCall +
      reminder.gigabyteSeconds * prices.lambdaGigabyteSecond +
      reminder.invocations * prices.lambdaRequest,
    email: messages.email,
    text: reminder.segments * messages.segment,
  };
}

/** Of a queue: put there, taken off, deleted. Ten practices share each. */
const digestQueueCalls = 0.3;

/** Dollars of the service for one e-mail to a practice, when it holds one change. */
export function digestCost(region: Region): number {
  const prices = pricesOf[region];
  const seconds = secondsOfCalls({ invocations: 0, sdkCalls: digest.sdkCalls, hashes: 0 });
  return (
    digest.writeUnits * prices.writeRequestUnit +
    digest.readUnits * prices.readRequestUnit +
    digestQueueCalls * prices.queueCall +
    (memoryOf('send-digests') / 1024) * seconds * prices.lambdaGigabyteSecond
  );
}

/** The standing costs of the service and of its front. */
export const standingParts = { keys: 1, secrets: 3, alarmMetrics: 200, frontKeys: 1, firewallRules: 5 } as const;
export const standing = {
  service:
    standingParts.keys * monthly.key +
    standingParts.secrets * monthly.secret +
    standingParts.alarmMetrics * monthly.alarmMetric,
  front: standingParts.frontKeys * monthly.key + monthly.firewall + standingParts.firewallRules * monthly.firewallRule,
};

export const monthOfSignUps = (perSecond: number, region: Region) => {
  const thousands = signUpsAMonth(perSecond) / 1000;
  const both = [thousandSignUps(region), accountsOfThousand(region)];
  return {
    withoutMessages:
      standing.service + standing.front + thousands * sum(both.map(({ service, front }) => service + front)),
    messages: thousands * sum(both.map(each => each.messages)),
  };
};

export const monthOfMessages = (aDay: number, region: Region) => {
  const { service, email, text } = reminderCost(region);
  const appointments = appointmentsAMonth(aDay);
  // Nine in ten have an e-mail, seven in ten a mobile.
  return {
    service: appointments * (service + ratios.digests * digestCost(region)),
    emails: (0.9 + ratios.digests) * appointments * email,
    texts: 0.7 * appointments * text,
  };
};
