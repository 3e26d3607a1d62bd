/** POST /api/sign-ups/{id}/consent: which text is noted, and when the workflow is told (E1 to E3). */
import { SendTaskSuccessCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { privacyNotice } from '../../../core/documents/privacy-notice.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/give-consent.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const waiting = makeSignUp({
  status: 'awaiting_consent',
  accessTokenHash: sha256('token'),
  task: { state: 'AwaitConsent', token: 'task' },
});
const consented: SignUp = { ...waiting, status: 'creating' };
const notice = privacyNotice(aws.configuration, 'en');

const consent = (fields: object = {}, bearer = 'token') =>
  callRoute(handler, { body: { acceptPrivacyNotice: true, ...fields }, parameters: { id: waiting.id }, bearer });
const finds = (signUp: SignUp | undefined) =>
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed(signUp && signUpItem(signUp)));

beforeEach(() => {
  aws.dynamodb.on(UpdateCommand).resolves({ Attributes: signUpItem(consented) });
});

it('E1, E2: notes the version, the language and the digest of the text, once, and tells the workflow', async () => {
  expect(await consent()).toMatchObject({ status: 202, body: { signUp: { status: 'creating' } } });
  const noted = { version: notice.version, language: 'en', sha256: notice.sha256, at: noon };
  expect(aws.tableRequests()).toEqual([
    {
      operation: 'Update',
      key: keyName(signUpKey(waiting.id)),
      update: saying('status = "creating"', `privacyNotice = ${JSON.stringify(noted)}`, 'dueAt = '),
      condition: [
        `accessTokenHash = "${sha256('token')}"`,
        'status IN ("code_accepted", "awaiting_consent")',
        `expiresAt > ${noon}`,
      ].join(' AND '),
    },
  ]);
  expect(aws.callbacks()).toEqual([['task', 'consented']]);
});

it('tells nobody while the workflow does not wait for it yet', async () => {
  const early: SignUp = { ...consented, task: { state: 'DeliverCode', token: 'of the code' } };
  aws.dynamodb.on(UpdateCommand).resolves({ Attributes: signUpItem(early) });
  expect((await consent()).status).toBe(202);
  expect(aws.callbacks()).toEqual([]);
});

it.each([
  ['its version', { privacyNoticeVersion: notice.version }],
  ['its digest', { privacyNoticeSha256: notice.sha256 }],
])('takes the text of today by %s', async (_, named) => {
  expect((await consent(named)).status).toBe(202);
});

describe('E3: another text', () => {
  it.each([{ privacyNoticeVersion: '2000-01-01' }, { privacyNoticeSha256: 'a'.repeat(64) }])(
    'is refused, and nothing is noted: %j',
    async named => {
      aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(waiting) });
      expect(await consent(named)).toMatchObject({ status: 409, body: { code: 'stale_notice' } });
      expect(aws.operations()).toEqual(['Get']);
    },
  );

  it('is told to nobody but the bearer', async () => {
    aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(waiting) });
    expect((await consent({ privacyNoticeVersion: '2000-01-01' }, 'wrong')).status).toBe(404);
  });
});

it.each<[string, SignUp | undefined, string, string]>([
  ['before the phone is proven', { ...waiting, status: 'awaiting_code' }, 'token', '409 not_awaiting_consent'],
  ['after the end', { ...waiting, status: 'expired' }, 'token', '410 sign_up_expired'],
  ['with a wrong token', waiting, 'wrong', '404 not_found'],
  ['of nobody', undefined, 'token', '404 not_found'],
])('%s is refused', async (_, signUp, bearer, expected) => {
  finds(signUp);
  const { status, body } = await consent({}, bearer);
  expect(`${status} ${body.code}`).toBe(expected);
  expect(aws.callbacks()).toEqual([]);
});

it('that does not accept is refused field by field, without a look at the table', async () => {
  const answer = await callRoute(handler, { body: {}, parameters: { id: waiting.id }, bearer: 'token' });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'acceptPrivacyNotice' }] } });
  expect(aws.operations()).toEqual([]);
});

it('tells a repeated task by its new token', async () => {
  aws.workflow
    .on(SendTaskSuccessCommand)
    .rejectsOnce(new TaskTimedOut({ message: 'over', $metadata: {} }))
    .resolves({});
  aws.dynamodb
    .on(UpdateCommand)
    .resolvesOnce({ Attributes: signUpItem(consented) })
    .resolves({ Attributes: signUpItem({ ...consented, task: { state: 'AwaitConsent', token: 'again' } }) });
  expect((await consent()).status).toBe(202);
  expect(aws.callbacks()).toEqual([
    ['task', 'consented'],
    ['again', 'consented'],
  ]);
});

it('is taken though the workflow cannot be told', async () => {
  aws.workflow.rejects(throttled());
  expect((await consent()).status).toBe(202);
  expect(aws.logged()).toContainEqual({
    event: 'callback_lost',
    signUpId: waiting.id,
    outcome: 'consented',
    errorName: 'ThrottlingException',
  });
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(throttled());
  expect(await consent()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer was lost is answered like the first time', async () => {
  aws.dynamodb.on(UpdateCommand).rejectsOnce(answerLost());
  expect((await consent()).status).toBe(503);
  finds(consented);
  expect(await consent()).toMatchObject({ status: 202, body: { signUp: { status: 'creating' } } });
});
