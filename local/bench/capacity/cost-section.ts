/** The section of docs/capacity.md about the cost at each scale and in each region. */
import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js';
import { stages } from '../../../bin/stages.ts';
import { textCost } from '../../../core/limits/spend.ts';
import { textFeed, textPrices } from '../cost/text-prices.ts';
import { messageScales, ratios, signUpScales, signUpsAMonth } from './load.ts';
import { dollars, number, table } from './markdown.ts';
import {
  accountsOfThousand,
  digestCost,
  monthOfMessages,
  monthOfSignUps,
  reminderCost,
  standing,
  thousandSignUps,
} from './monthly.ts';
import { type Region, regionNames, regions } from './regions.ts';

const paris = 'eu-west-3';
const countedText = (country: string) =>
  textCost(`+${getCountryCallingCode(country as CountryCode)}600000000`, 1, stages.production) / 1e6;
const named = (region: Region) => `${regionNames[region]} (${region})`;

export const costSection = (): string[] => [
  '## Cost',
  '',
  'In US dollars at list prices, without VAT or free tier. A thousand sign-ups, with every look, page, log and firewall request:',
  '',
  ...table(
    ['region', 'service', 'pages and firewall', 'texts and e-mails'],
    regions.map(region => {
      const { service, front, messages } = thousandSignUps(region);
      return [named(region), ...[service, front, messages].map(dollars)];
    }),
  ),
  '',
  `The accounts behind them, in the same time: ${number(1000 * ratios.signIns)} sign-ins, ${number(1000 * ratios.resets)} new passwords, ${number(1000 * ratios.visits)} visits:`,
  '',
  ...table(
    ['region', 'service', 'pages and firewall', 'texts and e-mails'],
    regions.map(region => {
      const { service, front, messages } = accountsOfThousand(region);
      return [named(region), ...[service, front, messages].map(dollars)];
    }),
  ),
  '',
  'The reminder of one appointment over both channels, with a text of one segment to France; and an e-mail to its practice:',
  '',
  ...table(
    ['region', 'service', 'e-mail', 'text', 'service, to the practice'],
    regions.map(region => {
      const { service, email, text } = reminderCost(region);
      return [named(region), ...[service, email, text, digestCost(region)].map(dollars)];
    }),
  ),
  '',
  `A month of sign-ups, with the accounts behind them. Each day has four hours as busy as the busiest second. ${dollars(standing.service + standing.front)} dollars of each month are fixed costs:`,
  '',
  ...table(
    [
      'a second',
      'a month',
      ...regions.map(region => `${regionNames[region]}, without messages`),
      'their texts and e-mails',
    ],
    signUpScales.map(perSecond => [
      number(perSecond),
      number(signUpsAMonth(perSecond)),
      ...regions.map(region => dollars(monthOfSignUps(perSecond, region).withoutMessages)),
      dollars(monthOfSignUps(perSecond, paris).messages),
    ]),
  ),
  '',
  `The price of a text of one segment to each served country, in US dollars. AWS’s feed was read in a copy of ${textFeed.copyOf}. Our own budgets (\`spend.textPrices\`) count more, since prices rise:`,
  '',
  ...table(
    ['country', 'AWS’s feed', 'counted'],
    Object.entries(textPrices).map(([country, usd]) => [country, String(usd), String(countedText(country))]),
  ),
  '',
  'A month of messages about appointments, and of e-mails to practices:',
  '',
  ...table(
    ['a day', ...regions.map(region => `${regionNames[region]}, service`), 'e-mails', 'texts'],
    messageScales.map(aDay => {
      const { emails, texts } = monthOfMessages(aDay, paris);
      return [
        number(aDay),
        ...regions.map(region => dollars(monthOfMessages(aDay, region).service)),
        dollars(emails),
        dollars(texts),
      ];
    }),
  ),
];
