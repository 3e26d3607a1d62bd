/** Rows as they leave the real engine: whole, of their kind alone, or a fault. */
import { accountRow, passwordRow } from '../../../adapters/dynamodb/rows/account.ts';
import { answerShardRow, callerHistoryRow, phoneHistoryRow } from '../../../adapters/dynamodb/rows/history.ts';
import { appointmentRow, patientRecordRow } from '../../../adapters/dynamodb/rows/practice.ts';
import { practiceRow } from '../../../adapters/dynamodb/rows/registered-practice.ts';
import type { Item, Row } from '../../../adapters/dynamodb/rows/row.ts';
import { signUpRow } from '../../../adapters/dynamodb/rows/sign-up.ts';
import { accountOf } from '../../../core/account/account.ts';
import { unknownCaller } from '../../../core/limits/caller-history.ts';
import { nobody } from '../../../core/limits/global-history.ts';
import { unknownPhone } from '../../../core/limits/phone-history.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';
import { consentTo, makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';
import { type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

let items = 0;
async function stored(item: object): Promise<<T>(row: Row<T>) => Promise<T | undefined>> {
  const key = { pk: `ITEM#${items++}`, sk: 'ITEM' };
  await started.table.put({ ...key, ...(item as Item) });
  return row => started.table.get(key, row);
}

/** With everything that a sign-up may have. */
function fullSignUp(): SignUp {
  const signUp = makeReminderSignUp('retyped', {
    status: 'rejected',
    rejectionReason: 'undeliverable',
    differingDetails: new Set(['a', 'b']),
    refundedDetails: new Set(['a']),
    sends: [
      { message: 'code', channel: 'voice', at: noon, outcome: 'sent', messageId: '1' },
      { message: 'resumeNotice', channel: 'email', at: noon, outcome: 'unconfirmed' },
    ],
    task: { state: 'DeliverCode', token: 'token' },
    privacyNotice: consentTo('notice'),
  });
  return {
    ...signUp,
    code: { ...signUp.code, expiresAt: noon + minute },
    send: { ...signUp.send, status: 'sending', leaseUntil: noon + minute },
    reminder: { ...signUp.reminder, seenAt: noon },
  };
}

function smallestSignUp(): SignUp {
  const { contact: _, passwordHash: __, ...signUp } = makeSignUp();
  return signUp;
}

it.each<[string, object, Row<object>]>([
  ['a sign-up with everything', fullSignUp(), signUpRow],
  ['a sign-up with nothing that may be absent', smallestSignUp(), signUpRow],
  ['an account', { ...accountOf(makeSignUp(), noon)?.account, signedInAt: noon }, accountRow],
  [
    'an account without phone and e-mail',
    { id: 'a', language: 'fr', door: 'direct', signUpId: 'b', openedAt: noon },
    accountRow,
  ],
  ['a password', accountOf(makeSignUp(), noon)?.credential ?? {}, passwordRow],
  ['a practice', makePractice({ address: '12 rue des Tilleuls' }), practiceRow],
  ['a practice without an address', makePractice(), practiceRow],
  [
    'a record',
    makeRecord({ phone: '+336', line: 'mobile', email: 'a@b.fr', emailKey: 'a@b.fr', accountId: 'a' }),
    patientRecordRow,
  ],
  ['a record without phone and e-mail', makeRecord(), patientRecordRow],
  [
    'an appointment',
    makeAppointment({ endsAt: 2, remindAt: 1, linkUsedAt: 1, reminderAskedAt: 1, pending: ['moved'] }),
    appointmentRow,
  ],
  ['an appointment with nothing to tell', makeAppointment(), appointmentRow],
])('%s comes out as it went in, without what only the table needs', async (_, item, row) => {
  const read = await stored({ ...item, ttl: 1, dueShard: '0', dueAt: 'now', anything: { else: true } });
  expect(await read(row)).toEqual(item);
});

it.each<[string, object, Row<object>]>([
  ['of a phone', unknownPhone, phoneHistoryRow],
  ['of a caller', unknownCaller, callerHistoryRow],
  ['of everybody', nobody, answerShardRow],
])('a history %s begins with nothing', async (_, history, row) => {
  const read = await stored({});
  expect(await read(row)).toEqual(history);
});

it.each<[string, Item]>([
  ['lacks what every sign-up has', { reference: undefined }],
  ['has a status that is none', { status: 'asleep' }],
  ['has text in the place of a number', { createdAt: 'noon' }],
  ['has a list in the place of a set', { differingDetails: ['a'] }],
  ['lacks a part of what was typed', { contact: { phone: '+33612345678', line: 'mobile' } }],
])('a sign-up that %s is a fault, never half of one', async (_, wrong) => {
  const read = await stored({ ...fullSignUp(), ...wrong });
  await expect(read(signUpRow)).rejects.toMatchObject({ name: 'MalformedRow' });
});
