/** Decisions of the page of the local phone and workflow, without a browser. */
import type { OutboxMessage } from '../../local/aws/outbox-message.ts';
import { callLog } from '../../local/page/call/call-log.ts';
import { callScript, partAt } from '../../local/page/call/call-script.ts';
import { filterBy } from '../../local/page/filter.ts';
import { liveReducer, nothingYet } from '../../local/page/live-reducer.ts';
import { readable } from '../../local/page/phone/phone-number.ts';
import { codeOf, threadsOf } from '../../local/page/phone/threads.ts';
import { trafficOf } from '../../local/page/workflow/layout/traffic.ts';
import { firstShown, shownSteps, walkOn } from '../../local/page/workflow/layout/walk.ts';
import type { WatchedSignUp } from '../../local/workflow/watched-sign-up.ts';

let born = 0;
const message = (fields: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: `message-${++born}`,
  at: '2026-03-01T09:00:00.000Z',
  channel: 'sms',
  to: '+33612345678',
  text: '123 est votre code.',
  ...fields,
});
const signUp = (id: string, states: readonly string[], fields: Partial<WatchedSignUp> = {}): WatchedSignUp => ({
  ...{ id, door: 'direct', status: 'running', entered: states.length },
  path: states.map(state => ({ state, at: '2026-03-01T09:00:00.000Z' })),
  ...fields,
});

test('a call is read in sentences, its digits one by one', () => {
  const script = callScript('Bonjour. Voici votre code. 1, 2, 3. Je répète. 1, 2, 3. Au revoir.');
  expect(script.map(({ kind }) => kind)).toEqual(['words', 'words', 'digits', 'words', 'digits', 'words']);
  expect(script[2]?.parts).toEqual(['1', '2', '3']);
  expect(partAt({ kind: 'words', parts: ['Voici', 'votre', 'code.'] }, 6)).toBe(1);
});

test('a call rings, and is missed, declined or listened to', () => {
  const call = message({ channel: 'voice' });
  const old = message({ channel: 'voice', at: '2026-03-01T08:00:00.000Z' });
  const now = Date.parse(call.at) + 1_000;
  const known = callLog({ fates: {} }, { type: 'known', calls: [call, old], now });
  expect(known.fates).toEqual({ [call.id]: 'ringing', [old.id]: 'missed' });
  expect(callLog(known, { type: 'miss', id: call.id }).fates[call.id]).toBe('missed');
  expect(callLog(known, { type: 'decline', id: call.id }).fates[call.id]).toBe('declined');
  const listening = callLog(known, { type: 'listen', id: old.id });
  expect(listening).toMatchObject({ onLine: old.id, fates: { [old.id]: 'answered', [call.id]: 'ringing' } });
  expect(callLog(listening, { type: 'hangUp' })).not.toHaveProperty('onLine');
  // Told again after a reconnection, an answered call does not ring again.
  expect(callLog(listening, { type: 'known', calls: [call, old], now }).fates[old.id]).toBe('answered');
});

test('a call ends when its code was typed, on the line or before anybody took it', () => {
  const call = message({ channel: 'voice' });
  const ringing = callLog({ fates: {} }, { type: 'known', calls: [call], now: Date.parse(call.at) });
  expect(callLog(ringing, { type: 'end', id: call.id })).toEqual({ fates: { [call.id]: 'missed' } });
  const listening = callLog(ringing, { type: 'listen', id: call.id });
  const over = callLog(listening, { type: 'end', id: call.id });
  expect(over).toEqual({ fates: { [call.id]: 'answered' } });
  expect(callLog(over, { type: 'end', id: call.id })).toBe(over);
});

test.each([
  ['06 12 34 56 78', true],
  ['+33612345678', true],
  ['0033 6 12', true],
  ['34.56', true],
  ['07', false],
  ['camille', false],
  ['', true],
])('a phone is found by %j: %s', (typed, isFound) => {
  expect(filterBy(typed)(message())).toBe(isFound);
});

test('an e-mail is found by any part of its address', () => {
  expect(filterBy('Camille@')(message({ channel: 'email', to: 'camille@exemple.fr' }))).toBe(true);
});

test('threads are told apart by number, the latest first, and their messages oldest first', () => {
  const [third, second, first] = [message(), message({ to: '+33142685300', channel: 'voice' }), message()];
  const threads = threadsOf([third, message({ channel: 'email', to: 'a@b.fr' }), second, first]);
  expect(threads.map(({ phone }) => phone)).toEqual(['+33612345678', '+33142685300']);
  expect(threads[0]?.messages).toEqual([first, third]);
});

test('only an SMS that begins with digits has a code to copy', () => {
  expect(codeOf(message())).toBe('123');
  expect(codeOf(message({ text: 'Rendez-vous confirmé le 26.' }))).toBeUndefined();
  expect(codeOf(message({ channel: 'voice' }))).toBeUndefined();
});

test.each([
  ['+33612345678', '+33 6 12 34 56 78'],
  ['+4915123456789', '+49 151 234 567 89'],
  ['+352621123456', '+352 621 123 456'],
])('%s is written %s', (phone, written) => {
  expect(readable(phone)).toBe(written);
});

test('what streams in is kept in order, and no more than fits', () => {
  const [old, fresh] = [message(), message()];
  let live = liveReducer(nothingYet, { type: 'state', state: { messages: [old], signUps: [signUp('a', ['ByDoor'])] } });
  live = liveReducer(live, { type: 'message', message: fresh });
  const moved = signUp('a', ['ByDoor', 'DeliverCode']);
  live = liveReducer(live, { type: 'signUps', signUps: [moved, signUp('b', ['ByDoor'])] });
  expect(live.messages).toEqual([fresh, old]);
  expect(live.signUps.map(({ id, entered }) => [id, entered])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
  const used = { ...old, usedAt: '2026-03-01T09:01:00.000Z' };
  expect(liveReducer(live, { type: 'used', message: used }).messages).toEqual([fresh, used]);
  expect(liveReducer(live, { type: 'lost' }).connection).toBe('lost');
  for (let n = 0; n < 400; n += 1) live = liveReducer(live, { type: 'message', message: message() });
  expect(live.messages).toHaveLength(300);
});

test('sign-ups walk one state at a time; those from before the page was opened stand where they are', () => {
  const known = signUp('known', ['ByDoor', 'DeliverCode']);
  let shown = firstShown(new Map(), [known], true);
  const begun = signUp('begun', ['ByDoor', 'DeliverCode', 'CodeOutcome']);
  const all = [begun, known];
  shown = firstShown(shown, all, false);
  const at = (one: WatchedSignUp) => shownSteps(one, shown.get(one.id)).at(-1)?.state;
  expect([at(begun), at(known)]).toEqual(['ByDoor', 'DeliverCode']);
  shown = walkOn(shown, all);
  expect(at(begun)).toBe('DeliverCode');
  shown = walkOn(shown, all);
  expect(at(begun)).toBe('CodeOutcome');
  expect(walkOn(shown, all)).toBe(shown);
});

test('states count who is in them; who is over lingers a moment and stays counted', () => {
  const all = [
    signUp('a', ['AwaitConsent']),
    signUp('b', ['AwaitConsent']),
    signUp('c', ['Closed'], { status: 'succeeded' }),
  ];
  const shown = firstShown(new Map(), all, true);
  const later = Date.parse('2026-03-01T09:01:00.000Z');
  const { counts, walkers } = trafficOf(all, shown, later);
  expect([...counts]).toEqual([
    ['AwaitConsent', 2],
    ['Closed', 1],
  ]);
  expect(walkers.map(({ id, slot }) => [id, slot])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
