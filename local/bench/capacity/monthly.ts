/** What it costs: a thousand sign-ups and an appointment's messages with everything in them, and a month of each scale. */
import { memoryOf } from '../../../lib/functions/memory.ts';
import { cost } from '../cost/cost.ts';
import { front, messages, pricesOf } from '../cost/prices.ts';
import { appointmentsAMonth, signUpsAMonth } from './load.ts';
import { pages, patientWhoLooks, reminder } from './measured.ts';
import type { Region } from './regions.ts';

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

/** Pages and calls go through CloudFront and the firewall. */
const frontOfSignUp = (() => {
  const requests = pages.files + patientWhoLooks.apiRequests;
  return requests * (front.request + front.firewallRequest) + (pages.kilobytes / 1e6) * front.gigabyte;
})();

const memory = new Map(
  Object.keys(patientWhoLooks.invocations).map(name => [name, memoryOf(name as Parameters<typeof memoryOf>[0])]),
);

export interface SignUpCost {
  /** The service itself. */
  readonly service: number;
  /** Pages, distribution and firewall. */
  readonly front: number;
  /** A text of one segment and a welcome. */
  readonly messages: number;
}

/** Dollars of a thousand. */
export const thousandSignUps = (region: Region): SignUpCost => ({
  service: 1000 * sum(cost(patientWhoLooks, memory, pricesOf[region]).map(({ dollars }) => dollars)),
  front: 1000 * frontOfSignUp,
  messages: 1000 * (messages.segment + messages.email),
});

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

/** Keys, secrets, alarms, functions that run each minute; key, firewall and its rules of the front. */
export const standing = 22 + 11;

export const monthOfSignUps = (perSecond: number, region: Region) => {
  const { service, front, messages } = thousandSignUps(region);
  const thousands = signUpsAMonth(perSecond) / 1000;
  return { withoutMessages: standing + thousands * (service + front), messages: thousands * messages };
};

export const monthOfMessages = (aDay: number, region: Region) => {
  const { service, email, text } = reminderCost(region);
  const appointments = appointmentsAMonth(aDay);
  // Nine in ten have an e-mail, seven in ten a mobile.
  return { service: appointments * service, emails: 0.9 * appointments * email, texts: 0.7 * appointments * text };
};
