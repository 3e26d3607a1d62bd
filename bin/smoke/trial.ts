/** Signs up once by each door of a deployed stage, uses what came of it, and takes everything back. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events, routes, scheduled, steps } from '../../lambdas/functions.ts';
import { Caller } from './caller.ts';
import { type CodeOf, readCode, readKeys } from './code-reader.ts';
import type { Deployed } from './deployed.ts';
import { Newcomer, password } from './newcomer.ts';
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

/** Functions that no call asks for, and that a sign-up by these doors or a sign-in cannot do without. */
const onTheWay: readonly string[] = [
  'distribution-authorizer',
  'match-reminder',
  'deliver-code',
  'await-consent',
  'create-account',
  'send-orders',
];

export interface Outcome {
  readonly proven: readonly string[];
  readonly notProven: readonly string[];
  /** What went wrong, in the order in which it did. */
  readonly failures: readonly string[];
}

/** @param own telephones in the place of the simulators, by door */
export async function trial(deployed: Deployed, own: Partial<Record<Door, string>> = {}): Promise<Outcome> {
  const caller = new Caller(deployed, new DynamoDBClient({ region: deployed.region }));
  const failures: string[] = [];
  const attempt = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      failures.push(`${what}: ${(error as Error).message}`);
    }
  };

  const keys = await readKeys(deployed);
  const person = (door: Door) =>
    new Newcomer(caller, own[door] ?? simulators[door], (of: CodeOf) => readCode(deployed, keys, of));
  const people = { direct: person('direct'), booking: person('booking'), reminder: person('reminder') };
  const practice = new TrialPractice(caller);
  const patient = { lastName: 'Essai', firstName: 'Camille' };

  await attempt('what everybody may read', () => readsOf(caller));
  await attempt('giving up', () => people.direct.giveUp());
  await attempt('the direct door', () => people.direct.signUp());
  await attempt('the account', () => usesOf(people.direct));
  await attempt('a new device', () => people.direct.signInAgain());
  await attempt('the operator', () => operatorAsks(caller, people.direct.reference));
  await attempt('the practice', () => practice.register());
  await attempt('the booking door', async () =>
    people.booking.signUp({ hold: await practice.offerAndHold(), patient }),
  );
  await attempt('the practice, of the booking', () => practice.noteBookings());
  await attempt('the booked appointment', () => cancelsOf(people.booking));
  await attempt('the reminder door', async () =>
    people.reminder.signUp({ reminderPass: await practice.invite(keys, people.reminder) }),
  );
  for (const one of Object.values(people)) await attempt('erasing an account', () => one.leave());
  await attempt('clearing the practice', () => practice.takeBack());

  const proven = new Set([...caller.proven, ...(failures.length === 0 ? onTheWay : [])]);
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

async function usesOf(person: Newcomer): Promise<void> {
  await person.me('GET');
  await person.me('GET', '/sessions');
  await person.me('POST', '/step-up', { password });
  await person.me('GET', '/export');
}

async function cancelsOf(person: Newcomer): Promise<void> {
  const { appointments } = await person.me<{ appointments: { id: string }[] }>('GET', '/appointments');
  for (const { id } of appointments) await person.me('DELETE', `/appointments/${id}`);
}

async function operatorAsks(caller: Caller, reference: string): Promise<void> {
  await caller.call({ method: 'GET', path: `/api/operations/sign-ups/${reference}` });
  await caller.call({ method: 'GET', path: '/api/operations/support-requests' });
}
