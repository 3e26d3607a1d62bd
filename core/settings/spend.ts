/** The budget of messages, and the price at which each is counted. */
import * as z from 'zod/mini';
import { dollars, group } from './setting.ts';

/** US dollars, for the numbers that begin with one of these calling codes; the longest one counts. Short: functions carry it all. */
const price = z.strictObject({
  usd: z.number().check(z.positive()),
  to: z.string().check(z.regex(/^[1-9]\d{0,6}( [1-9]\d{0,6})*$/)),
});

const prices = (byDefault: z.output<typeof price>[]) => z._default(z.array(price), byDefault);

export type Price = z.output<typeof price>;

export const spendSettings = {
  spend: group({
    /** US dollars for codes and messages of accounts, texts and calls each. Beyond them nobody begins to sign up. */
    perHourUsd: dollars(100),
    perDayUsd: dollars(500),
    /** The part of both that the codes of one site may cost: of an IPv4 address, or an IPv6 /48. Beyond it that site waits. */
    siteShare: z._default(z.number().check(z.positive(), z.maximum(1)), 0.1),
    /** US dollars a day for texts about appointments, at half of which somebody hears of it. They are never stopped. */
    appointmentsPerDayUsd: dollars(500),
    /**
     * Of one segment, more than AWS's feed said in 2022 (docs/capacity.md). Prices move, and the account's bill is the truth. Any
     * other country counts as `sms.maxPriceUsd`, beyond which SNS sends nothing.
     */
    textPrices: prices([
      { usd: 0.05, to: '44' },
      { usd: 0.06, to: '351' },
      { usd: 0.08, to: '33 41' },
      { usd: 0.1, to: '34 39 353' },
      { usd: 0.12, to: '31 32 43 49 352' },
    ]),
    /** Of one call, which lasts less than a minute, and of one to any other country. */
    callPrices: prices([{ usd: 0.05, to: '33 44 49' }]),
    otherCallUsd: dollars(0.3),
  }),
};

export type SpendSettings = z.output<typeof spendSettings.spend>;
