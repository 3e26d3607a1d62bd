/** CreateAccount: one transaction, and what stood in its way (C1, C4). */
import { BatchGetCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountRecordKey,
  appointmentKey,
  consentKey,
  credentialKey,
  emailMarkerKey,
  phoneMarkerKey,
  recordKey,
  signUpKey,
  slotKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../core/account/account.ts';
import { planBooking } from '../../../core/booking/planned-booking.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/steps/create-account.ts';
import { accountItem, makeAccount } from '../../support/accounts.ts';
import { makeHold } from '../../support/booking.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { appointmentItem, recordItem, signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../support/practice-records.ts';
import { consentTo, makeReminderContext, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'creating', privacyNotice: consentTo('notice') });
const reminder = makeReminderContext();
const fromReminder: SignUp = { ...signUp, door: 'reminder', reminder };
const { accountId } = signUp;

interface Keyed {
  readonly pk: string;
  readonly sk: string;
  readonly accountId?: string | undefined;
}

const run = () => runStep(handler, { signUpId: signUp.id });
const holds = (item: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(item) });
const onWrite = () => aws.dynamodb.on(TransactWriteCommand);
const markers = { phone: phoneMarkerKey(signUp.phoneDigest), email: emailMarkerKey(signUp.emailDigest) };
const moved = appointmentItem(makeAppointment({ startsAt: noon + 1, practitioner: 'Dr Lune' }));

beforeEach(() => {
  holds(signUp);
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: signUp.id }));

it('C1: writes account, password, markers, consents and the end of the sign-up, all or nothing', async () => {
  expect(await run()).toEqual({ outcome: 'created' });
  const isNew = (item: object) => ({ operation: 'Put', condition: 'attribute_not_exists(pk)', item });
  const [transaction = {}] = aws.transactions();
  expect(transaction).toMatchObject({
    [keyName(accountKey(accountId))]: isNew({ phone: '+33612345678', email: 'camille@exemple.fr', openedAt: noon }),
    [keyName(credentialKey(accountId, 'password'))]: isNew({ hash: signUp.passwordHash }),
    [keyName(markers.phone)]: isNew({ accountId }),
    [keyName(markers.email)]: isNew({ accountId }),
    [keyName(consentKey(accountId, 'terms', '2026-11-01'))]: isNew(signUp.terms),
    [keyName(consentKey(accountId, 'privacy-notice', '2026-11-01'))]: isNew(consentTo('notice')),
    [keyName(signUpKey(signUp.id))]: {
      operation: 'Update',
      update: saying(
        `SET status = "completed", completedAt = ${noon} REMOVE passwordHash, requestDigest, patient, task`,
        'dueShard, dueAt',
      ),
      condition: 'status IN ("creating")',
    },
  });
  expect(Object.keys(transaction)).toHaveLength(7);
});

it('C4, D1: from a reminder links the record whose details still match, and ends the links', async () => {
  holds(fromReminder);
  expect(await run()).toEqual({ outcome: 'created' });
  expect(aws.transactions()[0]).toMatchObject({
    [keyName(recordKey('cabinet-1', 'fiche-1'))]: {
      update: `SET accountId = "${accountId}"`,
      condition: saying('attribute_not_exists(accountId)', 'phone = "+33612345678"', 'emailKey = "camille@exemple.fr"'),
    },
    [keyName(appointmentKey('cabinet-1', 'rendez-vous-1'))]: {
      update: `SET linkUsedAt = ${noon}`,
      condition: saying('status = "given"', 'attribute_not_exists(linkUsedAt)', `startsAt = ${reminder.startsAt}`),
    },
    [keyName(accountRecordKey(accountId, 'cabinet-1', 'fiche-1'))]: { operation: 'Put' },
  });
});

describe('what stood in the way', () => {
  it.each<[string, SignUp, Keyed, string]>([
    ['the account: an earlier run made it', signUp, accountKey(accountId), 'created'],
    ['another’s phone', signUp, { ...markers.phone, accountId: 'other' }, 'account_exists'],
    ['the sign-up, which went on', signUp, signUpKey(signUp.id), 'not_ready'],
    ['a record of another account', fromReminder, recordItem(makeRecord({ accountId: 'other' })), 'account_exists'],
    ['a record that changed', fromReminder, recordItem(makeRecord()), 'link_unusable'],
    [
      'a cancelled appointment',
      fromReminder,
      appointmentItem(makeAppointment({ status: 'cancelled' })),
      'link_unusable',
    ],
  ])('F08: is %s', async (_, item, found, outcome) => {
    holds(item);
    onWrite().callsFake(refusing(found));
    expect(await run()).toEqual({ outcome });
  });

  it('is an appointment that moved: the account opens with it as it is now', async () => {
    holds(fromReminder);
    onWrite().callsFakeOnce(refusing(moved)).resolves({});
    expect(await run()).toEqual({ outcome: 'created' });
    expect(aws.transactions()[1]).toMatchObject({
      [keyName(signUpKey(signUp.id))]: {
        update: saying(`reminder.startsAt = ${noon + 1}`, 'reminder.practitioner = "Dr Lune"'),
      },
      [keyName(moved)]: { condition: saying(`startsAt = ${noon + 1}`, 'practitioner = "Dr Lune"') },
    });
  });

  it('is a slot that the patient lets go in this very moment: the account opens without it', async () => {
    const booking = planBooking(makeHold(), { appointmentId: 'a', recordId: 'r' });
    const fromBooking: SignUp = { ...signUp, door: 'booking', booking, patient: { lastName: 'M', firstName: 'C' } };
    holds(fromBooking);
    onWrite()
      .callsFakeOnce(refusing(signUpItem({ ...fromBooking, booking: { ...booking, outcome: 'gone' } })))
      .resolves({});
    expect(await run()).toEqual({ outcome: 'created' });
    const [first = {}, second = {}] = aws.transactions();
    const key = keyName(signUpKey(signUp.id));
    expect(first[key]).toMatchObject({ condition: saying('attribute_not_exists(booking.outcome)') });
    expect(second[key]).toMatchObject({ update: saying('booking.outcome = "gone"') });
    expect(Object.keys(second)).not.toContain(keyName(slotKey(booking.about)));
  });

  it('is an appointment that moves each time: the step is run again', async () => {
    holds(fromReminder);
    onWrite().callsFake(refusing(moved));
    expect(await run()).toEqual({ fault: 'Contended' });
  });
});

describe('M1: an e-mail that an account has', () => {
  const claimant = makeAccount({ emailDigest: signUp.emailDigest, emailSince: noon - 1 });
  const marker = { ...markers.email, accountId: claimant.id };
  const isHeldBy = (account: Account) =>
    aws.dynamodb.on(BatchGetCommand).callsFake(({ RequestItems }) => {
      const keys = Object.values(RequestItems as Record<string, { Keys: Keyed[] }>).flatMap(({ Keys }) => Keys);
      const items = [{ ...marker, accountId: account.id }, accountItem(account)];
      const found = items.filter(({ pk, sk }) => keys.some(key => key.pk === pk && key.sk === sk));
      return { Responses: { [tableName]: found } };
    });
  const proven: SignUp = { ...signUp, emailProvenAt: noon - 1 };

  it.each<[string, SignUp, Account, string]>([
    ['that confirmed it', proven, { ...claimant, emailStatus: 'confirmed' }, 'account_exists'],
    ['that only claims it, before the patient proved it', signUp, claimant, 'email_claimed'],
    [
      'that only claims it, when there is no time to prove it',
      { ...signUp, expiresAt: noon },
      claimant,
      'account_exists',
    ],
  ])('%s: %s', async (_, item, account, outcome) => {
    holds(item);
    isHeldBy(account);
    onWrite().callsFake(refusing(marker));
    expect(await run()).toEqual({ outcome });
  });

  it('passes from an account that only claims it to the one of the patient who proved it; only its phone is told', async () => {
    holds(proven);
    isHeldBy(claimant);
    onWrite().callsFakeOnce(refusing(marker)).resolves({});
    expect(await run()).toEqual({ outcome: 'created' });
    const [, taken = {}] = aws.transactions();
    expect(taken[keyName(markers.email)]).toEqual({
      operation: 'Update',
      key: keyName(markers.email),
      update: `SET accountId = "${accountId}"`,
      condition: `accountId = "${claimant.id}"`,
    });
    expect(taken[keyName(accountKey(claimant.id))]).toMatchObject({
      update: 'REMOVE email, emailDigest, emailStatus, emailSince',
      condition: saying(`emailDigest = "${signUp.emailDigest}"`, 'emailStatus = "claimed"'),
    });
    expect(taken[keyName(accountKey(accountId))]).toMatchObject({ item: { emailStatus: 'confirmed' } });
    const notices = aws.transactWrites().flatMap(({ item }) => (item && 'channel' in item ? [item] : []));
    expect(notices).toMatchObject([{ kind: 'email_taken', channel: 'sms', to: claimant.phone }]);
  });

  it('that is confirmed in this very moment stays where it is', async () => {
    holds(proven);
    isHeldBy(claimant);
    onWrite()
      .callsFakeOnce(refusing(marker))
      .callsFake(input => {
        isHeldBy({ ...claimant, emailStatus: 'confirmed' });
        return refusing(accountKey(claimant.id))(input);
      });
    expect(await run()).toEqual({ outcome: 'account_exists' });
  });

  it('that changes hands each time leaves the step to be run again', async () => {
    holds(proven);
    isHeldBy(claimant);
    onWrite().callsFake(refusing(marker));
    expect(await run()).toEqual({ fault: 'Contended' });
  });
});

describe('nothing is written', () => {
  it.each<[string, SignUp | undefined, string]>([
    ['for a sign-up that nobody has', undefined, 'abandoned'],
    ['twice', { ...signUp, status: 'completed' }, 'created'],
    [
      'once what was typed is dropped',
      makeSignUp({ id: signUp.id, status: 'creating', passwordHash: '' }),
      'not_ready',
    ],
    ['before the consent', { ...signUp, status: 'code_accepted' }, 'not_ready'],
    ...(['rejected', 'expired', 'abandoned'] as const).map((status: Status): [string, SignUp, string] => [
      `once it is ${status}`,
      { ...signUp, status },
      'abandoned',
    ]),
  ])('%s', async (_, item, outcome) => {
    if (item) holds(item);
    else aws.dynamodb.on(GetCommand).resolves({});
    expect(await run()).toEqual({ outcome });
    expect(aws.operations()).toEqual(['Get']);
  });
});

it('is tried again when it met another transaction, and is a fault by name when it met one each time', async () => {
  onWrite().rejectsOnce(conflicted()).resolves({});
  expect(await run()).toEqual({ outcome: 'created' });
  onWrite().rejects(conflicted());
  expect(await run()).toEqual({ fault: 'Contended' });
});

it('is run again by the name of what throttled it', async () => {
  onWrite().rejects(throttled());
  expect(await run()).toEqual({ fault: 'ThrottlingException' });
});

it('F02: whose answer is lost finds its account when it is run again', async () => {
  onWrite()
    .rejectsOnce(answerLost())
    .callsFake(refusing(accountKey(accountId), signUpKey(signUp.id)));
  expect(await run()).toEqual({ fault: 'TimeoutError' });
  expect(await run()).toEqual({ outcome: 'created' });
});
