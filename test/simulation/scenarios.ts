/** The mornings that are simulated, and what is said of each. */
import type { Morning } from './morning.ts';

const hour = 3600;

/** Six in ten patients have both channels: 1.8 million e-mails and 1.4 million texts. */
const national = { appointments: 2_000_000, overSeconds: 4 * hour, ratePerSecond: { email: 160, sms: 130 } } as const;
/** The same load on a twentieth of it. */
const regional = { ...national, appointments: 100_000, ratePerSecond: { email: 8, sms: 7 } } as const;

export const scenarios: Readonly<Record<string, Morning>> = {
  'two million, and the texts’ provider is down for the second hour': { ...national, textsDown: [hour, 2 * hour] },
  'a tenth more than the rates let out': { ...regional, ratePerSecond: { email: 5.7, sms: 4.5 } },
  'the queues take nothing for ten minutes': { ...regional, queuesDown: [hour, hour + 600] },
  'everything on the queues is lost': { ...regional, queuesLostAt: hour + 30 },
  'one function in ten dies in the middle of its batch for ten minutes': {
    ...regional,
    dying: { from: hour, until: hour + 600, oneIn: 10 },
  },
  'the table is restored to what it was five minutes before': { ...regional, restored: { at: hour, back: 300 } },
};
