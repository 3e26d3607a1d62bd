/** How many calls follow one another in a patient's routes: four where something is sent, three elsewhere, beside the hash. */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, callerHistoryKey, globalHistoryKey, signUpKey } from '../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../core/verification-code/verification-code.ts';
import { handler as abandon } from '../../lambdas/api/abandon-sign-up.ts';
import { handler as answerCode } from '../../lambdas/api/answer-code.ts';
import { handler as changeContact } from '../../lambdas/api/change-contact.ts';
import { handler as giveConsent } from '../../lambdas/api/give-consent.ts';
import { handler as openReminder } from '../../lambdas/api/open-reminder.ts';
import { handler as readSignUp } from '../../lambdas/api/read-sign-up.ts';
import { handler as resendCode } from '../../lambdas/api/resend-code.ts';
import { handler as startSignUp } from '../../lambdas/api/start-sign-up.ts';
import { hour, minute, noon } from '../support/clock.ts';
import { callRoute } from '../support/handlers/invoke.ts';
import { appointmentItem, practiceItem, recordItem, signUpItem } from '../support/handlers/items.ts';
import { rowsOf } from '../support/handlers/rows.ts';
import { keys, mockAws, tableName } from '../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../support/practice-records.ts';
import { makeSignUp } from '../support/sign-up.ts';

const aws = mockAws();

const drawn = makeSignUp({ accessTokenHash: sha256('token'), task: { state: 'DeliverCode', token: 'task' } });
const code = { ...drawn.code, attempts: 1, expiresAt: noon + 5 * minute };
const sent: SignUp = { ...drawn, status: 'awaiting_code', send: { ...drawn.send, at: noon - hour }, code };
const right = codeDigits(keys.code, code, '+33612345678');
const wrong = right === '111' ? '222' : '111';
const waiting: SignUp = { ...sent, status: 'awaiting_correction', reminder: { ...reminder(), correction: 'awaited' } };

function reminder() {
  const { practiceId, id: appointmentId, recordId, linkGeneration, practitioner, startsAt } = makeAppointment();
  const { name, phone, formattedPhone } = makePractice();
  return {
    practiceId,
    appointmentId,
    recordId,
    linkGeneration,
    practice: { name, phone, formattedPhone },
    practitioner,
    startsAt,
  };
}

/** The table holds this sign-up, and every write of it is made. */
function holds(signUp: SignUp): void {
  const Key = signUpKey(signUp.id);
  aws.dynamodb.on(GetCommand, { Key }).resolves({ Item: signUpItem(signUp) });
  aws.dynamodb.on(UpdateCommand, { Key }).resolves({ Attributes: signUpItem(signUp) });
  for (const counter of [callerHistoryKey(signUp.callerDigest), globalHistoryKey(signUp.id)])
    aws.dynamodb.on(UpdateCommand, { Key: counter }).resolves({ Attributes: { ...counter, failures: [noon] } });
  aws.dynamodb.on(TransactWriteCommand).resolves({});
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [] } });
}

const form = {
  phone: '06 12 34 56 78',
  email: 'camille@exemple.fr',
  emailConfirmation: 'camille@exemple.fr',
  password: 'Tournesol-bleu-47',
  acceptTerms: true,
};
const both = { phone: '06 87 65 43 21', email: 'sasha@exemple.fr', emailConfirmation: 'sasha@exemple.fr' };

type Handler = Parameters<typeof callRoute>[0];

/** The rows of one call, and its status, so that none is counted that was refused. */
async function rows(handler: Handler, body?: object, headers: Record<string, string> = {}) {
  let status = 0;
  const count = await rowsOf(async () => {
    ({ status } = await callRoute(handler, { body, headers, parameters: { id: sent.id }, bearer: 'token' }));
  });
  return [status, count];
}

// The secret is read before anything is counted.
beforeEach(async () => {
  holds(sent);
  await callRoute(answerCode, { body: { code: '1' }, parameters: { id: sent.id }, bearer: 'token' });
});

it('starts in four, with a key that a repeated request finds again', async () => {
  expect(await rows(startSignUp, form, { 'idempotency-key': 'as long as it has to be' })).toEqual([202, 4]);
});

it('sends another code in four, also a new one that charges its caller', async () => {
  expect(await rows(resendCode, {})).toEqual([202, 4]);
  holds({ ...sent, code: { ...code, expiresAt: noon - minute } });
  expect(await rows(resendCode, {})).toEqual([202, 4]);
});

it.each([
  ['while a code is awaited', sent],
  ['while the record is to be corrected', waiting],
])('changes phone and e-mail together in four, %s', async (_, signUp) => {
  holds(signUp);
  expect(await rows(changeContact, both)).toEqual([202, 4]);
});

it('changes the phone of a sign-up from a reminder in four, though it is compared with the record', async () => {
  holds({ ...sent, reminder: reminder() });
  const noted = [appointmentItem(makeAppointment()), recordItem(makeRecord({ emailKey: 'camille@exemple.fr' }))];
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: noted } });
  expect(await rows(changeContact, { phone: both.phone })).toEqual([202, 4]);
});

it('answers to a code in three, right or wrong, the last wrong one too', async () => {
  expect(await rows(answerCode, { code: right })).toEqual([200, 3]);
  expect(await rows(answerCode, { code: wrong })).toEqual([422, 3]);
  holds({ ...sent, code: { ...code, attempts: 3 }, send: { ...sent.send, number: 4 } });
  expect(await rows(answerCode, { code: wrong })).toEqual([422, 3]);
});

it('notes a consent in two', async () => {
  holds({ ...sent, status: 'creating', task: { state: 'AwaitConsent', token: 'task' } });
  expect(await rows(giveConsent, { acceptPrivacyNotice: true })).toEqual([202, 2]);
});

it('gives up in three', async () => {
  expect(await rows(abandon)).toEqual([204, 3]);
  holds(waiting);
  expect(await rows(abandon)).toEqual([204, 3]);
});

it('reads in one, and in two when the patient is seen to wait', async () => {
  expect(await rows(readSignUp)).toEqual([200, 1]);
  holds(waiting);
  expect(await rows(readSignUp)).toEqual([200, 2]);
});

it('opens a link in three, its name check included', async () => {
  const appointment = makeAppointment();
  const { practiceId, id: appointmentId, recordId, linkGeneration } = appointment;
  const token = { practiceId, appointmentId, recordId, linkGeneration, sentTo: [], expiresAt: noon + hour };
  aws.dynamodb.on(GetCommand).resolves({ Item: token });
  const linked = [
    practiceItem(makePractice({ nameCheck: 'always' })),
    appointmentItem(appointment),
    recordItem(makeRecord({ lastName: 'Martin' })),
  ];
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: linked } });
  const counted = { Key: appointmentKey(practiceId, appointmentId) };
  aws.dynamodb.on(UpdateCommand, counted).resolves({ Attributes: appointmentItem(appointment) });
  expect(await rows(openReminder, { token: 'token', lastNameInitials: 'MAR' })).toEqual([200, 3]);
});
