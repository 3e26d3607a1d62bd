/** docs/capacity.md, written from the figures. */

import { exceeded, type Limit, limitsOf, mostSignUps } from './limits.ts';
import { type Load, messageRates, messageScales, signUpScales, signUpsAMonth } from './load.ts';
import { mostLooks, patientWhoLooks } from './measured.ts';
import { monthOfMessages, monthOfSignUps, reminderCost, standing, thousandSignUps } from './monthly.ts';
import { quotas } from './quotas.ts';
import { regionNames, regions } from './regions.ts';

const paris = 'eu-west-3';
const number = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0, minimumFractionDigits: 0 });
const dollars = (value: number) =>
  value.toLocaleString(
    'en',
    value < 1 ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 },
  );
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map(cells => row(...cells)),
];

const asked = ({ quota, limit, need, ask }: Limit) => [
  quota.name,
  number(limit),
  number(need),
  `${number(ask)} (${quota.raisedBy})`,
];

function limitTable(load: Load): string[] {
  const over = exceeded(load, paris);
  if (over.length > 0) return table(['quota, the first limit first', 'default', 'needed', 'ask for'], over.map(asked));
  const [next] = limitsOf(load, paris);
  return [
    `Nothing needs to be raised. The next limit is ${next?.quota.name}: ${number(100 * (next?.share ?? 0))} % of it is used.`,
  ];
}

const isRaised = ({ raisedBy }: { readonly raisedBy: string }) =>
  raisedBy === 'bin/stages.ts' || raisedBy.startsWith('SES');

export function capacityPage(): string {
  const firstOfRegion = regions.map(region => {
    const { perSecond, quota } = mostSignUps(region, each => isRaised(each) || each.name.startsWith('SNS'));
    return [`${regionNames[region]} (${region})`, number(perSecond), quota?.name ?? ''];
  });
  return [
    '# Capacity',
    '',
    'This page names the first limit at each scale, and what to ask AWS for. `npm run capacity` writes it from the quotas in',
    '[`local/bench/capacity/quotas.ts`](../local/bench/capacity/quotas.ts) and from counted calls; a test compares the two. `npm run',
    'simulate` shows that nothing is lost or sent twice at two million appointments in a morning.',
    '',
    'Of the quotas, only those of Step Functions were read in AWS’s documentation for this page. Check the others, and the prices, before you plan with them.',
    'The console of your account shows its own quotas, and a new account begins lower.',
    '',
    '## The workflow sets the region’s pace',
    '',
    'The table tells how many sign-ups a second a region carries once senders and our own settings are raised.',
    '',
    ...table(['region', 'sign-ups a second', 'first limit'], firstOfRegion),
    '',
    '## Sign-ups',
    '',
    `Figures are for ${regionNames[paris]} (${paris}). A page looks at its sign-up ${mostLooks} times at most, so a sign-up is ${patientWhoLooks.apiRequests} requests.`,
    ...signUpScales.flatMap(signUps => [
      '',
      `### ${number(signUps)} a second`,
      '',
      ...limitTable({ signUps, messagesADay: 0 }),
    ]),
    '',
    '## Messages about appointments',
    '',
    'Half of a day’s messages fall due in the four hours of a morning. Nine patients in ten have an e-mail, seven in ten a mobile.',
    ...messageScales.flatMap(messagesADay => {
      const { emailsPerSecond, textsPerSecond } = messageRates(messagesADay);
      return [
        '',
        `### ${number(messagesADay / 1e6)} million a day`,
        '',
        `In the morning these are ${number(emailsPerSecond)} e-mails and ${number(textsPerSecond)} texts a second.`,
        '',
        ...limitTable({ signUps: 0, messagesADay }),
      ];
    }),
    '',
    '## Cost',
    '',
    'In US dollars at list prices, without VAT or free tier. A thousand sign-ups, with every look, page, log and firewall request:',
    '',
    ...table(
      ['region', 'service', 'pages and firewall', 'texts and e-mails'],
      regions.map(region => {
        const { service, front, messages } = thousandSignUps(region);
        return [`${regionNames[region]} (${region})`, ...[service, front, messages].map(dollars)];
      }),
    ),
    '',
    'The reminder of one appointment over both channels, with a text of one segment to France:',
    '',
    ...table(
      ['region', 'service', 'e-mail', 'text'],
      regions.map(region => {
        const { service, email, text } = reminderCost(region);
        return [`${regionNames[region]} (${region})`, ...[service, email, text].map(dollars)];
      }),
    ),
    '',
    `A month of sign-ups, whose days have four hours as busy as the busiest second. ${dollars(standing)} dollars of it stand, whatever comes.`,
    '',
    ...table(
      [
        'a second',
        'a month',
        ...regions.map(region => `${regionNames[region]}, texts apart`),
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
    'A month of messages about appointments:',
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
    '',
    '## Where the defaults are written',
    '',
    ...table(
      ['quota', 'source'],
      quotas.map(({ name, source }) => [name, source.startsWith('https:') ? `<${source}>` : `\`${source}\``]),
    ),
    '',
  ].join('\n');
}
