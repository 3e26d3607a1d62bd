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
    'Counted calls against every quota, as a bucket of AWS’s size. It holds once all is raised, and breaks when one is left out.',
    'budgets and quotas of a day, our own throttles, shards of the due index',
  ],
  [
    'mornings of reminders, with outages',
    'The real dispatcher and senders, with a table, queues and providers of arrays. Nothing is lost, and nothing goes out twice.',
    'quotas of the table and of SQS',
  ],
] as const;

/** What every platform asks for by itself, or what grows with the load. */
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
    'Each table lists the quota that gives way first, then the others that the load exceeds. The last column says what to ask for, and',
    'where: half as much again as is needed, in round figures. The sources are [below](#where-the-figures-were-read).',
    '',
    '## Each region',
    '',
    'The table tells how many sign-ups a second a region takes once the senders and our own settings are raised and the table has grown.',
    '',
    ...table(['region', 'sign-ups a second', 'first limit'], firstOfRegion),
    '',
    '## Sign-ups, and the accounts behind them',
    '',
    `Figures are for ${regionNames[paris]} (${paris}). A page looks at its sign-up ${mostLooks} times at most, so a sign-up is ${patientWhoLooks.apiRequests} requests. For each`,
    `sign-up, ${ratios.signIns} people sign in within the same second, one in ${number(1 / ratios.newDevices)} of them on a new device. ${number(ratios.visits)} look at their`,
    `appointments, and ${number(100 * ratios.resets)} in a hundred choose a new password. ${number(100 * ratios.landlines)} sign-ups in a hundred are called on a landline. Nobody has`,
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
    `${number(10 * ratios.digests)} appointments in ten are booked, moved or cancelled by the patient, and the practice is told by e-mail.`,
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
    '`npm run simulate` plays what the tables above say. It ends with an error when something else happens.',
    '',
    ...table(['what', 'how', 'not covered'], simulated),
    '',
    ...costSection(),
    '',
    ...sourcesSection(),
    '',
  ].join('\n');
}
