/** A late write never brings a deleted item back: nothing would give it a time to live, and it would stay for good (J2). */
import { AccountNoticeStore } from '../../../adapters/dynamodb/account/account-notice-store.ts';
import { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import { SignInStore } from '../../../adapters/dynamodb/account/sign-in-store.ts';
import { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import { OwnBookingStore } from '../../../adapters/dynamodb/booking/own-booking-store.ts';
import { TakingStore } from '../../../adapters/dynamodb/booking/taking-store.ts';
import { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import {
  accountKey,
  bookedAppointmentsKey,
  callerHoldsKey,
  dayHoldsKey,
  slotKey,
} from '../../../adapters/dynamodb/keys.ts';
import { NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { appointmentId } from '../../../core/booking/appointment-id.ts';
import { planBooking } from '../../../core/booking/planned-booking.ts';
import { slotId } from '../../../core/booking/slot-id.ts';
import { noTries } from '../../../core/limits/tries.ts';
import type { Send } from '../../../core/sign-up/send.ts';
import { makeAccount, makeChallenge } from '../../support/accounts.ts';
import { makeHold, makeSlot } from '../../support/booking.ts';
import { hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';
import { itemsUnder, type StartedTable, startTable, storesOn } from '../../support/table.ts';

const { jest } = import.meta;

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());
afterEach(() => jest.restoreAllMocks());

const configuration = makeConfiguration();
const signUp = makeSignUp({ status: 'completed' });
const parked = makeReminderSignUp('awaited');
const sent: Send = { message: 'welcome', channel: 'email', at: noon, outcome: 'sent' };
const challenge = makeChallenge();

function stores() {
  const { table } = started;
  const on = storesOn(table, configuration);
  const challenges = new ChallengeStore(table, on.histories, configuration);
  const notices = new AccountNoticeStore(table);
  return {
    ...on,
    challenges,
    notices,
    signIns: new SignInStore(table, { challenges, notices, guesses: on.guesses }, configuration),
    corrections: new CorrectionStore(table, configuration),
    appointmentNotices: new NoticeStore(table),
    holds: new HoldStore(table),
    takings: new TakingStore(table),
  };
}
type Stores = ReturnType<typeof stores>;

const found = {
  account: makeAccount(),
  credential: undefined,
  accountId: challenge.accountId,
  callerDigest: challenge.callerDigest,
  device: undefined,
  tries: { caller: noTries, account: noTries },
};

const lapsed = {
  signUps: new Set([`${noon - 2 * hour}#x`]),
  shortCodes: new Set([`${noon - 2 * hour}#x`]),
  failures: [],
  spent: new Map(),
};

it.each<[string, (stores: Stores) => Promise<unknown>]>([
  ['a repetition of the request', ({ openings }) => openings.countRepetition(signUp.id)],
  ['a welcome that went out', ({ deliveries }) => deliveries.messageSent(signUp.id, 'welcome', sent)],
  ['a welcome that failed', ({ deliveries }) => deliveries.releaseMessage(signUp.id, 'welcome', sent)],
  ['a code that went out', ({ deliveries }) => deliveries.codeSent(signUp, sent)],
  ['a code that failed', ({ deliveries }) => deliveries.releaseCode(signUp, true, sent)],
  ['a code that died', ({ deliveries }) => deliveries.renewCode(signUp, 'code', noon)],
  ['a postponed look', ({ reconciliation }) => reconciliation.postpone(signUp, noon, noon + minute)],
  ['a patient who still looks', ({ corrections }) => corrections.noteSeen(parked, noon)],
  ['a comparison', ({ corrections }) => corrections.countComparison(parked, 'digest', false)],
  ['the codes of a proven phone', ({ histories }) => histories.releaseShortCodes('caller', new Set(['a']))],
  ['lapsed entries', ({ histories }) => histories.makeRoom('caller', () => lapsed, noon)],
  ['a message about an appointment', ({ appointmentNotices }) => appointmentNotices.sent('cabinet-1', 'a')],
  ['a message about an account', ({ notices }) => notices.release('a'.repeat(32), noon)],
  ['a challenge that went out', ({ challenges }) => challenges.sent(challenge)],
  ['a challenge that failed', ({ challenges }) => challenges.releaseSend(challenge)],
  ['a refunded try', ({ signIns }) => signIns.challenge(found, challenge, { version: 0, sends: [noon] }, noon)],
  ['a released hold', ({ holds }) => holds.release({ ...makeHold(), signUpId: signUp.id })],
])('%s', async (_, write) => {
  await write(stores());
  expect(await itemsUnder(started.table, '')).toEqual([]);
});

it('the count of an account that is erased while it is looked through', async () => {
  const { table } = started;
  const account = makeAccount();
  const slot = makeSlot();
  const planned = planBooking(makeHold(), { appointmentId: 'a', recordId: 'r' });
  const appointments = new Set([appointmentId({ practiceId: 'cabinet-1', id: 'past' })]);
  await table.put({ ...slotKey(slot), ...slot });
  await table.put({ ...accountKey(account.id), ...account });
  await table.put({ ...bookedAppointmentsKey(account.id), appointments });
  const { batchGet } = table;
  jest.spyOn(table, 'batchGet').mockImplementation(async keys => {
    for (const key of [accountKey(account.id), bookedAppointmentsKey(account.id), slotKey(slot)])
      await table.delete(key);
    return batchGet.call(table, keys);
  });
  const newPatient = { lastName: 'Martin', firstName: 'Camille' };
  const booking = { planned, account, newPatient, telling: { pending: [] } };
  expect(await new OwnBookingStore(table).book(booking, 1, noon)).toEqual({ ok: false, error: 'erased' });
  expect(await itemsUnder(table, '')).toEqual([]);
});

it('a cap that is looked through', async () => {
  const { table } = started;
  const slot = makeSlot();
  const caps = [callerHoldsKey('caller'), dayHoldsKey(slot, '2026-11-03')];
  const holds = new Set([`${slotId(slot)}.lapsed`]);
  await table.put({ ...slotKey(slot), ...slot });
  for (const cap of caps) await table.put({ ...cap, holds });
  // Meanwhile the caps lapse, and somebody else takes the slot.
  const { batchGet } = table;
  jest.spyOn(table, 'batchGet').mockImplementation(async keys => {
    for (const key of [...caps, slotKey(slot)]) await table.delete(key);
    return batchGet.call(table, keys);
  });
  const claimant = { callerDigest: 'caller', day: '2026-11-03', limits: { caller: 1, site: 1, day: 1 } };
  const holding = { holdId: 'new', holdExpiresAt: noon + minute, isProven: false };
  expect(await stores().takings.take({ ...makeHold(), id: 'new' }, holding, claimant, noon)).toEqual({
    ok: false,
    error: 'slot',
  });
  expect(await itemsUnder(table, '')).toEqual([]);
});
