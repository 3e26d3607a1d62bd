/** Signs up by each door of a deployed stage, uses what came of it, and takes everything back. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events, type FunctionName, routes, scheduled, steps } from '../../lambdas/functions.ts';
import { AccountLinks } from './account-links.ts';
import { changesDetails, forgetsPassword, looksAround, signsInElsewhere } from './account-trial.ts';
import { booksAtSignUp, changesAppointments } from './bookings.ts';
import { Caller } from './caller.ts';
import { type CodeOf, readCode, readKeys } from './code-reader.ts';
import { asksForPhone, confirmsAndDisowns, provesClaimedEmail } from './contested.ts';
import type { Deployed } from './deployed.ts';
import { Newcomer } from './newcomer.ts';
import { TrialOperator } from './operator.ts';
import { TrialPractice } from './practice.ts';

type Door = 'direct' | 'booking' | 'reminder';

/**
 * Telephones that AWS keeps for trials (End User Messaging user guide, "Simulator phone numbers"): one a door, so that a day's
 * budget of one number is not used up.
 */
const simulators: Readonly<Record<Door, string>> = {
  direct: '+33755512501',
  booking: '+32460213922',
  reminder: '+43676800442031',
};

/** Functions that no call asks for, by the part of the trial that they have a part in. */
const onTheWay = {
  'the direct door': ['distribution-authorizer', 'deliver-code', 'await-consent', 'create-account', 'welcome'],
  'a new device': ['send-orders'],
  'a phone that has an account': ['notify-owner', 'close'],
  'an e-mail that is only claimed': ['check-duplicates', 'await-email-proof'],
  'the reminder door': ['match-reminder'],
  'a correction that is declined': ['await-correction'],
  'a reminder that falls due': ['dispatch-notices', 'send-notice-emails', 'send-notice-texts'],
} as const satisfies Readonly<Record<string, readonly FunctionName[]>>;

export interface Outcome {
  readonly proven: readonly string[];
  readonly notProven: readonly string[];
  /** The faults, in the order in which they happened. */
  readonly failures: readonly string[];
}

/** @param own telephones in the place of the simulators, by door */
export async function trial(deployed: Deployed, own: Partial<Record<Door, string>> = {}): Promise<Outcome> {
  const caller = new Caller(deployed, new DynamoDBClient({ region: deployed.region }));
  const keys = await readKeys(deployed);
  const telephones = { ...simulators, ...own };
  const person = (door: Door, email?: string) =>
    new Newcomer(caller, telephones[door], (of: CodeOf) => readCode(deployed, keys, of), email);
  const direct = person('direct');
  const people = {
    direct,
    rival: person('direct'),
    booking: person('booking'),
    reader: person('booking', direct.email),
  };
  const reminded = { other: person('reminder'), same: person('reminder') };
  const practice = new TrialPractice(caller);
  const operator = new TrialOperator(caller);
  const links = new AccountLinks(deployed, keys);
  const { booking } = people;

  const failures: string[] = [];
  const proven = new Set<string>();
  const attempt = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      for (const name of onTheWay[what as keyof typeof onTheWay] ?? []) proven.add(name);
    } catch (error) {
      failures.push(`${what}: ${(error as Error).message}`);
    }
  };

  await attempt('what everybody may read', () => readsOf(caller));
  await attempt('giving up', () => person('direct').giveUp());
  await attempt('the direct door', async () => {
    await direct.signUp();
    await operator.hasSent('welcome', direct.reference);
  });
  await attempt('the account', () => looksAround(direct));
  await attempt('a new device', () => signsInElsewhere(caller, direct));
  await attempt('support', () => operator.answers(direct));
  await attempt('a phone that has an account', async () => {
    await asksForPhone(caller, people.rival, links);
    await operator.hasSent('ownerNotice', people.rival.reference);
  });
  await attempt('the practice', () => practice.register());
  await attempt('the booking door', () => booksAtSignUp(booking, practice));
  await attempt('own appointments', () => changesAppointments(booking, practice));
  await attempt('the links about an e-mail', () => confirmsAndDisowns(caller, booking, links));
  await attempt('erasing an account', () => booking.leave());
  await attempt('an e-mail that is only claimed', () => provesClaimedEmail(people.reader));
  await attempt('erasing an account', () => people.reader.leave());
  await attempt('another phone and e-mail', () => changesDetails(direct, telephones.booking));
  await attempt('a forgotten password', () => forgetsPassword(caller, direct, keys));
  await attempt('a correction that is declined', async () => {
    const reminderPass = await practice.invite(keys, reminded.same);
    await reminded.other.begin({ reminderPass }, 'awaiting_correction');
    await practice.declineCorrections();
    await reminded.other.isRefused('contact_differs');
  });
  await attempt('the reminder door', async () => {
    await reminded.same.signUp({ reminderPass: await practice.invite(keys, reminded.same) });
    const reminderPass = await practice.invite(keys, reminded.same);
    await practice.remind();
    await reminded.same.me('POST', '/records', { reminderPass });
  });
  await attempt('a reminder that falls due', () => practice.waitForReminder(deployed, keys, reminded.same));
  for (const one of [...Object.values(people), ...Object.values(reminded)])
    await attempt('erasing an account', () => one.leave());
  await attempt('clearing the practice', () => practice.takeBack());

  for (const name of caller.proven) proven.add(name);
  const others = [...Object.values(steps), ...scheduled, ...events, 'distribution-authorizer'];
  const all: string[] = [...routes.map(({ name }) => name), ...others];
  return { proven: [...proven].sort(), notProven: all.filter(name => !proven.has(name)).sort(), failures };
}

async function readsOf(caller: Caller): Promise<void> {
  for (const path of ['/api/countries', '/api/openapi.json', '/api/practices'])
    await caller.call({ method: 'GET', path });
  const { terms } = await caller.call<{ terms: { url: string } }>({ method: 'GET', path: '/api/documents' });
  await caller.call({ method: 'GET', path: new URL(terms.url).pathname });
}
