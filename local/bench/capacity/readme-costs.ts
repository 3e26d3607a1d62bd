/** The tables of costs in the README, from the same figures as docs/capacity.md. */
import { messages, monthly } from '../cost/prices.ts';
import { messageScales, ratios, signUpScales } from './load.ts';
import { dollars, number, table } from './markdown.ts';
import {
  accountsOfThousand,
  digestCost,
  monthOfMessages,
  monthOfSignUps,
  type PartsOfCost,
  reminderCost,
  standing,
  standingParts,
  thousandSignUps,
} from './monthly.ts';
import { regionNames, regions } from './regions.ts';

const byRegion = (of: (region: (typeof regions)[number]) => string) =>
  regions.map(region => `${of(region)} in ${regionNames[region]}`).join(', ');
const withoutMessages = ({ service, front }: PartsOfCost) => dollars(service + front);

const items = (): string[] =>
  table(
    ['item', 'US dollars'],
    [
      [
        'a thousand sign-ups without messages, with every look, page, log and firewall request',
        byRegion(region => withoutMessages(thousandSignUps(region))),
      ],
      [
        `their accounts in the same time: ${number(1000 * ratios.signIns)} sign-ins, ${number(1000 * ratios.visits)} visits`,
        byRegion(region => withoutMessages(accountsOfThousand(region))),
      ],
      [
        'an appointment’s reminder over both channels, and an e-mail to its practice, without the providers’ prices',
        byRegion(region => dollars(reminderCost(region).service + digestCost(region))),
      ],
      [
        'a text to France, a minute of a call, an e-mail',
        `about ${messages.segment}, ${messages.callMinute}, ${messages.email}`,
      ],
      [
        `the service by the month: its key ${monthly.key}, ${standingParts.secrets} secrets ${dollars(monthly.secret)} each (one is a copy), some ${standingParts.alarmMetrics} metrics of alarms ${dollars(monthly.alarmMetric)} each`,
        `about ${dollars(standing.service)}`,
      ],
      [
        `the front by the month: its key ${monthly.key}, firewall ${monthly.firewall}, its ${standingParts.firewallRules} rules ${monthly.firewallRule} each`,
        `about ${dollars(standing.front)}`,
      ],
    ],
  );

const months = (): string[] =>
  table(
    ['a month of', ...regions.map(region => regionNames[region]), 'texts and e-mails'],
    [
      ...signUpScales.map(perSecond => [
        `${number(perSecond)} ${perSecond === 1 ? 'sign-up' : 'sign-ups'} a second`,
        ...regions.map(region => dollars(monthOfSignUps(perSecond, region).withoutMessages)),
        dollars(monthOfSignUps(perSecond, 'eu-west-3').messages),
      ]),
      ...messageScales.map(aDay => {
        const { emails, texts } = monthOfMessages(aDay, 'eu-west-3');
        return [
          `${number(aDay / 1e6)} million messages a day`,
          ...regions.map(region => dollars(monthOfMessages(aDay, region).service)),
          dollars(emails + texts),
        ];
      }),
    ],
  );

/** A table begins with its head and ends with the first line that is none of its rows. */
function replaced(lines: readonly string[], rows: readonly string[]): string[] {
  const start = lines.indexOf(rows[0] ?? '');
  if (start < 0) throw new RangeError(`The README has no table that begins with ${rows[0]}`);
  const length = lines.slice(start).findIndex(line => !line.startsWith('|'));
  return [...lines.slice(0, start), ...rows, ...lines.slice(start + length)];
}

export const withCosts = (readme: string): string =>
  [items(), months()].reduce(replaced, readme.split('\n')).join('\n');
