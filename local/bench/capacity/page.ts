/** docs/capacity.md, written from the figures: which limit comes first at each scale, and what to ask for. */
import { costSection } from './cost-section.ts';
import { exceeded, type Limit, limitsOf, mostSignUps } from './limits.ts';
import { type Load, messageRates, messageScales, ratios, signUpScales } from './load.ts';
import { number, table } from './markdown.ts';
import { mostLooks, patientWhoLooks } from './measured.ts';
import type { Quota } from './quotas/quota.ts';
import { regionNames, regions } from './regions.ts';
import { sourcesSection } from './sources-section.ts';

const paris = 'eu-west-3';

const asked = ({ quota, limit, need, ask }: Limit) => [
  quota.name,
  number(limit),
  number(need),
  quota.instead ?? `${number(ask)} (${quota.raisedBy})`,
];

function limitTable(load: Load): string[] {
  const over = exceeded(load, paris);
  if (over.length > 0) return table(['quota, the first limit first', 'default', 'needed', 'ask for'], over.map(asked));
  const [next] = limitsOf(load, paris);
  return [
    `Nothing needs to be raised. The next limit is ${next?.quota.name}: ${number(100 * (next?.share ?? 0))} % of it is used.`,
  ];
}

const simulated = [
  [
    'a quarter of an hour of sign-ups and accounts, at each scale and in each region',
    'Each quota is a token bucket of AWS’s size, and the counted calls draw from it. The load passes once all quotas are raised, and fails when one is not.',
    'budgets and quotas of a day, our own throttles, shards of the due index',
  ],
  [
    'mornings of reminders, with outages',
    'The real dispatcher and senders run with a table, queues and providers in memory. No message is lost, and none goes out twice.',
    'quotas of the table and of SQS',
  ],
] as const;

/** Quotas that every platform asks for, or those that grow with the load. */
export const isRaised = ({ name, raisedBy }: Pick<Quota, 'name' | 'raisedBy'>): boolean =>
  /^(?:our own|SES|SNS|End User Messaging)/.test(name) || raisedBy.startsWith('warm throughput');

export function capacityPage(): string {
  const firstOfRegion = regions.map(region => {
    const { perSecond, quota } = mostSignUps(region, isRaised);
    return [`${regionNames[region]} (${region})`, number(perSecond), quota?.name ?? ''];
  });
  return [
    '# Capacity',
    '',
    'This page names the first limit at each scale, and what to ask AWS for. `npm run capacity` writes it from the quotas in',
    '[`local/bench/capacity/quotas`](../local/bench/capacity/quotas) and from counted calls; a test compares the two. `npm run',
    'simulate` plays the messages and the sign-ups of each scale, and shows that nothing breaks before the limits named here.',
    '',
    'Each table lists the quotas that the load exceeds; the first limit is on top. The last column says what to ask for, and where.',
    'It adds half to the need, and rounds up. The sources are [below](#where-the-figures-were-read).',
    '',
    '## Each region',
    '',
    'The table shows how many sign-ups a second a region takes. It assumes that the senders and our own settings are raised,',
    'and that the table has grown.',
    '',
    ...table(['region', 'sign-ups a second', 'first limit'], firstOfRegion),
    '',
    '## Sign-ups, and the accounts behind them',
    '',
    `Figures are for ${regionNames[paris]} (${paris}). A sign-up is ${patientWhoLooks.apiRequests} requests: its page asks for the status ${mostLooks} times at most. In the`,
    `second of one sign-up, ${ratios.signIns} people sign in, one in ${number(1 / ratios.newDevices)} of them on a new device, and ${number(ratios.visits)} people look at their appointments.`,
    `For each hundred sign-ups, ${number(100 * ratios.resets)} people choose a new password, and ${number(100 * ratios.landlines)} patients get their code on a landline. Nobody has`,
    'measured these ratios yet: change them in [`load.ts`](../local/bench/capacity/load.ts).',
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
    `Patients book, move or cancel ${number(10 * ratios.digests)} appointments in ten themselves, and the service tells the practice by e-mail.`,
    ...messageScales.flatMap(messagesADay => {
      const { emailsPerSecond, textsPerSecond, digestsPerSecond } = messageRates(messagesADay);
      return [
        '',
        `### ${number(messagesADay / 1e6)} million a day`,
        '',
        `In the morning these are ${number(emailsPerSecond)} e-mails and ${number(textsPerSecond)} texts a second, and up to ${number(digestsPerSecond)} e-mails to practices.`,
        '',
        ...limitTable({ signUps: 0, messagesADay }),
      ];
    }),
    '',
    '## The simulation',
    '',
    '`npm run simulate` plays the loads of the tables above. It ends with an error when a result differs from them.',
    '',
    ...table(['what', 'how', 'not covered'], simulated),
    '',
    ...costSection(),
    '',
    ...sourcesSection(),
    '',
  ].join('\n');
}
