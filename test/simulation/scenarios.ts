/** The mornings that are simulated, and what is said of each. */
import { roundUp } from '../../local/bench/capacity/limits.ts';
import { messageRates } from '../../local/bench/capacity/load.ts';
import type { Morning } from './morning.ts';

const hour = 3600;

/** A scale of docs/capacity.md, at the rates that it says to set. */
function scale(messagesADay: number): Morning {
  const { emailsPerSecond, textsPerSecond, appointmentsPerSecond } = messageRates(messagesADay);
  return {
    appointments: Math.round(appointmentsPerSecond * 4 * hour),
    overSeconds: 4 * hour,
    ratePerSecond: { email: roundUp(1.5 * emailsPerSecond), sms: roundUp(1.5 * textsPerSecond) },
  };
}

/** Six in ten patients have both channels: 1.8 million e-mails and 1.4 million texts, as of more than six million a day. */
const national = { appointments: 2_000_000, overSeconds: 4 * hour, ratePerSecond: { email: 160, sms: 130 } } as const;
/** The same load on a twentieth of it. */
const regional = { ...national, appointments: 100_000, ratePerSecond: { email: 8, sms: 7 } } as const;

export const scenarios: Readonly<Record<string, Morning>> = {
  'half a million messages a day': scale(500_000),
  'two million messages a day': scale(2_000_000),
  'two million in one morning, and the texts’ provider is down for the second hour': {
    ...national,
    textsDown: [hour, 2 * hour],
  },
  'a tenth more than the rates let out': { ...regional, ratePerSecond: { email: 5.7, sms: 4.5 } },
  'the queues take nothing for ten minutes': { ...regional, queuesDown: [hour, hour + 600] },
  'everything on the queues is lost': { ...regional, queuesLostAt: hour + 30 },
  'one function in ten dies in the middle of its batch for ten minutes': {
    ...regional,
    dying: { from: hour, until: hour + 600, oneIn: 10 },
  },
  'the table is restored to what it was five minutes before': { ...regional, restored: { at: hour, back: 300 } },
};
