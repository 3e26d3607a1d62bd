/** POST /api/reminders/open: the opening of a link; tries are counted before they are compared (A4, D1). */
import { BatchGetCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, contactRecordsKey, reminderTokenKey } from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { Appointment, Practice } from '../../../core/practice/practice.ts';
import { readPass } from '../../../core/reminder/reminder-pass.ts';
import { handler } from '../../../lambdas/api/open-reminder.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem } from '../../support/handlers/items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const aws = mockAws();

const sharing = contactRecordsKey('cabinet-1', 'digest of the e-mail');
const token = {
  ...reminderTokenKey(sha256('token')),
  ...{ practiceId: 'cabinet-1', appointmentId: 'rendez-vous-1', recordId: 'fiche-1', linkGeneration: 0 },
  ...{ sentTo: ['digest of the e-mail'], expiresAt: noon + 4 * day },
};

interface Linked {
  readonly practice?: Partial<Practice>;
  readonly appointment?: Partial<Appointment>;
  readonly lastName?: string;
  readonly records?: readonly string[];
  readonly without?: 'practice' | 'appointment' | 'record';
}

function leadsTo({ practice, appointment, lastName = 'Martin', records = ['fiche-1'], without }: Linked = {}) {
  const items = {
    practice: practiceItem(makePractice(practice)),
    appointment: appointmentItem(makeAppointment(appointment)),
    record: recordItem(makeRecord({ lastName })),
    sharing: { ...sharing, records: records.length },
  };
  const found = Object.entries(items).flatMap(([name, item]) => (name === without ? [] : [item]));
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: found } });
}

const open = (lastNameInitials?: string) =>
  callRoute(handler, { body: { token: 'token', ...(lastNameInitials !== undefined && { lastNameInitials }) } });

const onCount = () => aws.dynamodb.on(UpdateCommand, { Key: appointmentKey('cabinet-1', 'rendez-vous-1') });

beforeEach(() => {
  aws.dynamodb.on(GetCommand).resolves({ Item: token });
  leadsTo();
});

describe('a link that opens', () => {
  it('gives a pass that says which appointment it is about', async () => {
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(body).toEqual({
      nameCheck: 'passed',
      reminderPass: expect.any(String),
      practice: { name: 'Cabinet du Parc', phone: '+33180000001' },
      appointment: { startsAt: '2026-11-05T12:00:00.000Z', timeZone: 'Europe/Paris', practitioner: 'Dr Parc' },
    });
    expect(readPass(keys, body.reminderPass)).toEqual({
      context: { ...makeReminderContext(), timeZone: 'Europe/Paris' },
      expiresAt: noon + 30 * minute,
    });
  });

  it('D1: is found by its digest, and reads no more than it leads to', async () => {
    await open();
    expect(aws.tableRequests()).toEqual([
      { operation: 'Get', key: keyName(reminderTokenKey(sha256('token'))) },
      {
        operation: 'BatchGet',
        keys: [
          'PRACTICE#cabinet-1/PRACTICE',
          'PRACTICE#cabinet-1/APPOINTMENT#rendez-vous-1',
          'PRACTICE#cabinet-1/RECORD#fiche-1',
          keyName(sharing),
        ],
      },
    ]);
  });
});

describe('D1: a link is dead', () => {
  it('when nobody knows it', async () => {
    aws.dynamodb.on(GetCommand).resolves({});
    expect(await open()).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
  });

  it.each<[string, Linked]>([
    ['whose practice is gone', { without: 'practice' }],
    ['whose appointment is gone', { without: 'appointment' }],
    ['whose record is gone', { without: 'record' }],
    ['whose appointment is cancelled', { appointment: { status: 'cancelled' } }],
    ['whose appointment moved', { appointment: { linkGeneration: 1 } }],
    ['that opened an account', { appointment: { linkUsedAt: noon } }],
    ['with no tries left', { appointment: { failedNameChecks: 5 } }],
  ])('%s', async (_, linked) => {
    leadsTo(linked);
    expect(await open('MAR')).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });
});

describe('A4: the name check', () => {
  beforeEach(() => {
    leadsTo({ records: ['fiche-1', 'fiche-2'] });
    onCount().resolves({ Attributes: appointmentItem(makeAppointment({ failedNameChecks: 1 })) });
  });

  it('is asked for where records share the address, and nothing else is told', async () => {
    expect((await open()).body).toEqual({
      nameCheck: 'required',
      practice: { name: 'Cabinet du Parc', phone: '+33180000001' },
    });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });

  it.each([
    ['right', 'mar', 0],
    ['wrong', 'DUP', 1],
  ])('that is %s asks for a try before it is told', async (_, typed, counted) => {
    await open(typed);
    expect(aws.tableRequests().slice(2)).toEqual([
      {
        operation: 'Update',
        key: keyName(appointmentKey('cabinet-1', 'rendez-vous-1')),
        update: `SET failedNameChecks = if_not_exists(failedNameChecks, 0) + ${counted}`,
        condition: 'failedNameChecks < 5',
      },
    ]);
  });

  it('passes whoever knows the first letters', async () => {
    expect((await open('mar')).body.nameCheck).toBe('passed');
  });

  it.each([
    [1, 422, 'wrong_initials', 4],
    [4, 422, 'wrong_initials', 1],
    [5, 410, 'link_unusable', undefined],
  ])('answered wrong for the %i. time is %i %s', async (failedNameChecks, status, code, attemptsLeft) => {
    onCount().resolves({ Attributes: appointmentItem(makeAppointment({ failedNameChecks })) });
    const answer = await open('DUP');
    expect([answer.status, answer.body.code, answer.body.attemptsLeft]).toEqual([status, code, attemptsLeft]);
    expect(aws.operations()).toEqual(['Get', 'BatchGet', 'Update']);
  });

  it('tells nothing when others used the tries meanwhile', async () => {
    onCount().rejects(conditionFailed(appointmentItem(makeAppointment({ failedNameChecks: 5 }))));
    expect((await open('MAR')).body.code).toBe('link_unusable');
  });

  it('blames an answer without a letter, and does not count it', async () => {
    expect(await open('12')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'lastNameInitials', code: 'invalid_name' }] },
    });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });

  it('is not asked of a name that has no letter', async () => {
    leadsTo({ practice: { nameCheck: 'always' }, lastName: '42' });
    expect((await open()).body.nameCheck).toBe('passed');
  });

  it('B2: that is not answered for is not counted a second time', async () => {
    onCount().rejects(answerLost());
    expect(await open('MAR')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(aws.operations()).toEqual(['Get', 'BatchGet', 'Update']);
  });
});

it('is unavailable while the table throttles, or leaves keys unread', async () => {
  aws.dynamodb
    .on(BatchGetCommand)
    .rejectsOnce(throttled())
    .resolves({
      Responses: { [tableName]: [] },
      UnprocessedKeys: { [tableName]: { Keys: [sharing] } },
    });
  expect((await open()).status).toBe(503);
  expect((await open()).status).toBe(503);
});
