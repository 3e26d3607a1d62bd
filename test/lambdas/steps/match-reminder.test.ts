/** MatchReminder: whether the details are the record's, counted before it is told, and whom it calls back (C2, C4, D1). */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, correctionKey, recordKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { shortToken } from '../../../core/account/short-token.ts';
import { accessToken, keyedDigest } from '../../../core/keyed-digest.ts';
import type { Appointment, PatientRecord } from '../../../core/practice/practice.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/steps/match-reminder.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { appointmentItem, recordItem, signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../support/practice-records.ts';
import { makeReminderContext, makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const id = 'a'.repeat(32);
const matching = { ...makeSignUp({ id, door: 'reminder', status: 'matching' }), reminder: makeReminderContext() };
const typed = {
  phone: '+33612345678',
  line: 'mobile',
  email: 'camille@exemple.fr',
  emailKey: 'camille@exemple.fr',
} as const;
const details = keyedDigest(keys, 'details', '+33612345678:camille@exemple.fr');
const appointment = appointmentKey('cabinet-1', 'rendez-vous-1');

const run = () => runStep(handler, { signUpId: id });
const holds = (signUp: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem({ ...signUp, id }) });
const noted = (record: Partial<PatientRecord>, given: Partial<Appointment> = {}) =>
  aws.dynamodb.on(BatchGetCommand).resolves({
    Responses: { [tableName]: [appointmentItem(makeAppointment(given)), recordItem(makeRecord(record))] },
  });

beforeEach(() => {
  holds(matching);
  noted(typed);
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: id }));

describe('details that match', () => {
  it('ask whether the appointment has a try left: a right guess after the last looks like a wrong one', async () => {
    expect(await run()).toEqual({ outcome: 'matched' });
    expect(aws.tableRequests().slice(1)).toEqual([
      { operation: 'BatchGet', keys: [appointment, recordKey('cabinet-1', 'fiche-1')].map(keyName) },
      {
        operation: 'Update',
        key: keyName(appointment),
        update: 'SET mismatches = if_not_exists(mismatches, 0) + 0',
        condition: 'linkGeneration = 0 AND mismatches < 3',
      },
    ]);
  });

  it('D1: are not told once there is none', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: appointment }).rejects(conditionFailed());
    expect(await run()).toEqual({ outcome: 'link_unusable' });
  });
});

describe('details that differ', () => {
  beforeEach(() => {
    noted({ ...typed, phone: '+33687654321' });
  });

  it('C2: are counted once before it is told', async () => {
    expect(await run()).toEqual({ outcome: 'contact_differs' });
    expect(aws.tableRequests()[2]?.writes).toMatchObject([
      {
        key: keyName(signUpKey(id)),
        update: `ADD differingDetails ["${details}"]`,
        condition: saying('NOT contains(differingDetails'),
      },
      {
        key: keyName(appointment),
        update: 'SET mismatches = if_not_exists(mismatches, 0) + 1',
        condition: 'linkGeneration = 0 AND mismatches < 3',
      },
    ]);
  });

  it('are not counted again by a repeated run', async () => {
    holds({ ...matching, differingDetails: new Set([details]) });
    expect(await run()).toEqual({ outcome: 'contact_differs' });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });

  it('are told by both of two runs at once, and counted by one', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(signUpKey(id)));
    expect(await run()).toEqual({ outcome: 'contact_differs' });
  });

  it('D1: are not told once the appointment has no tries left', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(appointment));
    expect(await run()).toEqual({ outcome: 'link_unusable' });
  });
});

it('with a link of before, has comparisons of its own once the practice corrected its record', async () => {
  holds(makeReminderSignUp('corrected', { id }));
  noted({ ...typed, phone: '+33687654321' }, { linkGeneration: 1 });
  expect(await run()).toEqual({ outcome: 'contact_differs' });
  expect(aws.tableRequests()[2]).toEqual({
    operation: 'Update',
    key: keyName(signUpKey(id)),
    update: `ADD ownComparisons ["${details}"]`,
    condition: saying(`id = "${id}"`, `contains(ownComparisons, "${details}")`, 'size(ownComparisons) < 3'),
  });
});

describe('D1: a link is dead', () => {
  it.each<[string, Partial<Appointment>]>([
    ['that opened an account', { linkUsedAt: noon }],
    ['whose appointment is cancelled', { status: 'cancelled' }],
    ['whose appointment moved', { linkGeneration: 1 }],
    ['whose appointment is another patient’s', { recordId: 'fiche-2' }],
  ])('%s, and nothing is compared', async (_, given) => {
    noted(typed, given);
    expect(await run()).toEqual({ outcome: 'link_unusable' });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });

  it('of an appointment that is gone', async () => {
    aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [] } });
    expect(await run()).toEqual({ outcome: 'link_unusable' });
  });

  it('for a sign-up that nobody has, or that came by none', async () => {
    aws.dynamodb.on(GetCommand).resolves({});
    expect(await run()).toEqual({ outcome: 'link_unusable' });
    holds(makeSignUp());
    expect(await run()).toEqual({ outcome: 'link_unusable' });
  });
});

describe('a sign-up that waited for its correction', () => {
  const corrected = makeReminderSignUp('corrected', { id, createdAt: noon - day });
  const token = accessToken(keys, id);
  const link = `https://patients.example/sign-up#${id}.${token}`;
  const textLink = `https://patients.example/s#${shortToken(id)}.${token}`;

  const keepsCode = () => JSON.stringify(aws.tableRequests()).includes('held');

  beforeEach(() => {
    holds(corrected);
    aws.dynamodb.on(UpdateCommand, { Key: signUpKey(id) }).resolves({ Attributes: signUpItem(corrected) });
  });

  it('goes on with the appointment as it is now, and leaves the practice’s list', async () => {
    noted(typed, { practitioner: 'Dr Lune' });
    expect(await run()).toEqual({ outcome: 'matched' });
    expect(aws.tableRequests()[3]?.writes).toMatchObject([
      {
        key: keyName(signUpKey(id)),
        update: saying('status = "matching"', `expiresAt = ${noon + day}`, 'reminder.practitioner = "Dr Lune"'),
        condition: 'status = "awaiting_correction"',
      },
      { operation: 'Delete', key: keyName(correctionKey('cabinet-1', 'fiche-1', id)) },
    ]);
  });

  it('C4: is called back at the e-mail of the record, by the link that is the sign-up', async () => {
    await run();
    expect(aws.emailsSent()).toEqual([
      expect.objectContaining({ to: 'camille@exemple.fr', text: expect.stringContaining(link) }),
    ]);
  });

  it('keeps the code of a patient who was called back until they are there', async () => {
    await run();
    expect(aws.tableRequests().at(-1)).toEqual({
      operation: 'Update',
      key: keyName(signUpKey(id)),
      update: 'SET status = "awaiting_code", send.status = "held"',
      condition: 'status = "matching" AND send.status = "ordered"',
    });
  });

  it('C4: is called back by SMS where the record holds no e-mail', async () => {
    noted({ phone: typed.phone, line: 'mobile' });
    await run();
    expect(aws.smsSent()).toEqual([{ to: '+33612345678', text: expect.stringContaining(textLink) }]);
    expect(aws.emailsSent()).toEqual([]);
  });

  it.each<[string, Partial<PatientRecord>, SignUp]>([
    ['has a fixed line alone in the record', { phone: typed.phone, line: 'fixed_line' }, corrected],
    ['still looks', typed, { ...corrected, reminder: { ...corrected.reminder, seenAt: noon - minute + 1 } }],
    ['sent the form a moment ago', typed, { ...corrected, createdAt: noon - minute + 1 }],
    ['retyped the details', typed, makeReminderSignUp('retyped', { id })],
  ])('is not called back when its patient %s', async (_, record, signUp) => {
    noted(record);
    holds(signUp);
    expect(await run()).toEqual({ outcome: 'matched' });
    expect([aws.emailsSent(), aws.smsSent()]).toEqual([[], []]);
    expect(keepsCode()).toBe(false);
  });

  it('gets the code at once when the call back fails', async () => {
    aws.email.rejects(unreachable());
    expect(await run()).toEqual({ outcome: 'matched' });
    expect(keepsCode()).toBe(false);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'step_failed', signUpId: id }));
  });

  it('F02: cut off after it went on still owes the message, and keeps the code', async () => {
    holds({ ...corrected, status: 'matching' });
    expect(await run()).toEqual({ outcome: 'matched' });
    expect(aws.emailsSent()).toHaveLength(1);
    expect(keepsCode()).toBe(true);
  });
});

it('leaves a sign-up alone that is beyond this state', async () => {
  holds({ ...matching, status: 'awaiting_code' });
  expect(await run()).toEqual({ outcome: 'matched' });
  expect(aws.operations()).toEqual(['Get']);
});

it.each([throttled(), answerLost()])('is run again by the name of $name', async error => {
  aws.dynamodb.on(BatchGetCommand).rejects(error);
  expect(await run()).toEqual({ fault: error.name });
});
