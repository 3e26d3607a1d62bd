/** AWS's price of a text of one segment, by country. It comes from an old copy of AWS's own feed: no newer one could be read. */

export const textFeed = {
  url: 'https://s3.amazonaws.com/aws-messaging-pricing-information/TextMessageOutbound/prices.json',
  copyOf: 'April 2022',
} as const;

/** US dollars of the dearest network of each served country. */
export const textPrices: Readonly<Record<string, number>> = {
  ...{ FR: 0.06933, GP: 0.16302, GF: 0.17181, MQ: 0.11541, RE: 0.17186, YT: 0.20409, PM: 0.16342, MF: 0.13659 },
  ...{ BL: 0.13659, PF: 0.1286, NC: 0.15256, WF: 0.20695, BE: 0.09582, CH: 0.05124, LU: 0.08412, MC: 0.1246 },
  ...{ DE: 0.08848, AT: 0.10526, IT: 0.075, ES: 0.06087, PT: 0.03031, GB: 0.03888, IE: 0.09556, NL: 0.1189 },
};
