/** An account in use: devices, details, a forgotten password, and the links of its messages. */

import { linkToken } from '../../core/account/account-link.ts';
import type { Keys } from '../../core/keyed-digest.ts';
import type { Caller } from './caller.ts';
import { type Newcomer, newMailbox } from './newcomer.ts';

export async function looksAround(person: Newcomer): Promise<void> {
  await person.me('GET');
  await person.stepUp();
  await person.me('GET', '/export');
}

export async function signsInElsewhere(caller: Caller, person: Newcomer): Promise<void> {
  const there = await person.signIn('new');
  const later = await person.signIn('known');
  await person.me('GET', '/sessions');
  await person.me('DELETE', `/sessions/${there.session.id}`);
  await caller.call({ method: 'DELETE', path: '/api/sessions/current', bearer: later.accessToken });
  await person.me('DELETE', '/sessions');
  await person.signInAgain();
}

/** @param phone that no account has any more */
export async function changesDetails(person: Newcomer, phone: string): Promise<void> {
  const password = `${person.password}-bis`;
  await person.stepUp();
  await person.me('PUT', '/password', { password });
  person.password = password;
  const email = newMailbox();
  await confirmed(person, '/email-changes', { email, emailConfirmation: email });
  person.email = email;
  await confirmed(person, '/phone-changes', { phone });
  person.phone = phone;
}

async function confirmed(person: Newcomer, path: string, body: object): Promise<void> {
  await person.stepUp();
  const { change } = await person.me<{ change: { id: string } }>('POST', path, body);
  const code = await person.code({ kind: 'challenge', id: change.id });
  await person.me('POST', `${path}/${change.id}/confirm`, { code });
}

/** On a device that the account does not know, phone and confirmed e-mail are proven one after the other. */
export async function forgetsPassword(caller: Caller, person: Newcomer, keys: Keys): Promise<void> {
  const { reset } = await asksForReset(caller, person);
  const of = `/api/password-resets/${reset.id}`;
  const challenge = { kind: 'challenge', id: reset.id } as const;
  const answer = async <T extends object>() =>
    caller.call<T>({ method: 'POST', path: `${of}/code`, body: { code: await person.code(challenge) } });
  await answer();
  const { resetToken } = await answer<{ resetToken: string }>();
  const password = `${person.password}-ter`;
  await caller.call({ method: 'POST', path: `${of}/password`, body: { resetToken, password } });
  person.password = password;
  await person.signInAgain();
  const { reset: unwanted } = await asksForReset(caller, person);
  const token = linkToken(keys, 'cancel-reset', unwanted.id);
  await caller.call({ method: 'POST', path: `/api/password-resets/${unwanted.id}/cancel`, body: { token } });
}

const asksForReset = (caller: Caller, { phone }: Newcomer) =>
  caller.call<{ reset: { id: string } }>({
    method: 'POST',
    path: '/api/password-resets',
    body: { identifier: phone },
  });
