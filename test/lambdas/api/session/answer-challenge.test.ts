/** POST /api/challenges/{id}/code: counted, compared, and then all of it or nothing. */
import { BatchGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  callerHistoryKey,
  challengeKey,
  credentialKey,
  phoneHistoryKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { hashLike, hashPassword } from '../../../../adapters/password/argon2.ts';
import type { Account, PasswordCredential } from '../../../../core/account/account.ts';
import type { Challenge, PhoneFirstChallenge } from '../../../../core/account/challenge.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/session/answer-challenge.ts';
import {
  accountItem,
  challengeItem,
  credentialItem,
  makeAccount,
  makeChallenge,
  makeCredential,
} from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { webOrigin } from '../../../support/handlers/session-route.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const sent = makeChallenge({ accountId: account.id });
const right = codeDigits(keys.code, sent.code, sent.provesDigest);
const wrong = right === '111111' ? '222222' : '111111';

let credential: PasswordCredential;
beforeAll(async () => {
  credential = makeCredential(await hashPassword('Tournesol-bleu-47', aws.configuration.password));
});

/** The challenge once its code was answered so often. */
const answered = <C extends Challenge>(challenge: C, attempts = 1): C => ({
  ...challenge,
  code: { ...challenge.code, attempts },
});
const counts = (challenge: Challenge) =>
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(sent.id) }).resolves({ Attributes: challengeItem(challenge) });
const has = (owner: Account | undefined, password: PasswordCredential = credential) =>
  aws.dynamodb
    .on(BatchGetCommand)
    .resolves({ Responses: { [tableName]: owner ? [accountItem(owner), credentialItem(owner.id, password)] : [] } });
const answer = (code = right, headers: Record<string, string> = { origin: webOrigin }) =>
  callRoute(handler, { method: 'POST', parameters: { id: sent.id }, body: { code }, headers });

beforeEach(() => {
  counts(answered(sent));
  has(account);
  aws.dynamodb
    .on(UpdateCommand, { Key: callerHistoryKey(sent.callerDigest) })
    .resolves({ Attributes: { failures: [noon] } });
  aws.dynamodb.on(TransactWriteCommand).resolves({});
});

describe('the right code', () => {
  it('B2: is counted under every limit, before it is compared', async () => {
    await answer();
    expect(aws.tableRequests()[0]).toEqual({
      operation: 'Update',
      key: keyName(challengeKey(sent.id)),
      update: 'SET code.attempts = if_not_exists(code.attempts, 0) + 1',
      condition: [
        'status IN ("awaiting_code")',
        'purpose IN ("sign_in", "prove_phone")',
        'code.length = 6',
        `code.expiresAt > ${noon}`,
        `expiresAt > ${noon}`,
        'code.attempts < 3',
      ].join(' AND '),
    });
  });

  it('B3, B5: opens a session only for the account whose phone it proves, and whose password was right', async () => {
    expect(await answer()).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(challengeKey(sent.id))]).toMatchObject({
      update: 'SET status = "proven" REMOVE typedHash, newPhone, newEmail',
      condition: `status IN ("awaiting_code") AND code.id = "${sent.code.id}"`,
    });
    expect(writes[keyName(phoneHistoryKey(sent.budgetDigest))]).toMatchObject({
      operation: 'ConditionCheck',
      condition: saying('failures < 100'),
    });
    expect(writes[keyName(credentialKey(account.id, 'password'))]).toMatchObject({ condition: 'version = 1' });
    expect(writes[keyName(accountKey(account.id))]).toMatchObject({
      condition: `attribute_exists(pk) AND phoneDigest = "${sent.provesDigest}"`,
    });
  });

  it('tells the owner by e-mail, in the same transaction', async () => {
    await answer();
    const notices = aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));
    expect(notices).toMatchObject([
      {
        item: {
          ...{ kind: 'new_device', channel: 'email', to: 'camille@exemple.fr', dueAt: '2026-11-02T12:01:00.000Z' },
        },
      },
    ]);
    expect(aws.orders()).toEqual([{ kind: 'notice', noticeId: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  });

  it('lets the person in though the message cannot be ordered: it is due', async () => {
    aws.queue.rejects(throttled());
    expect((await answer()).status).toBe(201);
    expect(aws.logged()).toContainEqual({ event: 'order_lost', errorName: 'ThrottlingException' });
  });

  it('gives a bearer and the token of the device to a client that had asked for them', async () => {
    counts(answered({ ...sent, client: 'bearer' }));
    expect(await answer(right, { origin: 'https://evil.example' })).toMatchObject({
      status: 201,
      body: { accessToken: expect.any(String), deviceToken: expect.any(String) },
      cookies: [],
    });
  });

  it('H5: gives no cookie to another site', async () => {
    expect(await answer(right, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'foreign_origin' },
    });
    expect(aws.transactions()).toEqual([]);
  });

  it.each([
    ['409 already_answered', 'it is proven already', challengeKey(sent.id)],
    ['409 already_answered', 'B5: the account has another phone by now', accountKey(account.id)],
    ['409 already_answered', 'the password has changed', credentialKey(account.id, 'password')],
    ['429 too_many_attempts', 'B4: its phone was guessed at too often', phoneHistoryKey(sent.budgetDigest)],
  ])('is answered %s when %s', async (expected, _, key) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    const { status, body, cookies } = await answer();
    expect([`${status} ${body.code}`, cookies]).toEqual([expected, []]);
  });

  it('opens nothing once the password was changed, or the account erased', async () => {
    has(account, makeCredential(credential.hash, { version: 2 }));
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
    has(undefined);
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
    expect(aws.transactions()).toEqual([]);
  });
});

describe('H2: where the phone came first', () => {
  const first = async (password: string): Promise<PhoneFirstChallenge> => {
    const { credentialVersion: _, ...common } = sent;
    return { ...common, purpose: 'prove_phone', typedHash: await hashLike(password, credential.hash) };
  };

  it('compares the password that was typed, and opens the session', async () => {
    counts(answered(await first('Tournesol-bleu-47')));
    expect((await answer()).status).toBe(201);
    const device = aws.transactWrites().find(({ key }) => key?.includes('/DEVICE#'));
    expect(device?.item).not.toHaveProperty('hasPhoneAlone');
  });

  it.each(['Tournesol-bleu-47', 'Tournesol-bleu-48'])('J2: keeps nothing of %s once it is compared', async typed => {
    counts(answered(await first(typed)));
    await answer();
    expect(aws.transactions()[0]?.[keyName(challengeKey(sent.id))]).toMatchObject({
      update: saying('status = "proven"', 'REMOVE typedHash'),
    });
  });

  it('answers a proven one that has no typed password any more', async () => {
    const { typedHash: _, ...proven } = await first('Tournesol-bleu-47');
    aws.dynamodb
      .on(UpdateCommand, { Key: challengeKey(sent.id) })
      .rejects(conditionFailed(challengeItem({ ...proven, status: 'proven' })));
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
  });

  it('knows the device from then on, though the password was wrong', async () => {
    counts(answered(await first('Tournesol-bleu-48')));
    const refused = await answer();
    expect(refused).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect(refused.cookies).toEqual([expect.stringMatching(/^__Host-device=[\w-]{43};/)]);
    expect(aws.transactWrites().map(({ operation, key }) => `${operation} ${key?.split('#')[0]}`)).toEqual([
      'Put ACCOUNT',
      'Update CHALLENGE',
      'ConditionCheck PHONE',
      'ConditionCheck ACCOUNT',
    ]);
    // It holds the phone and not the password: a reset must not take it for the owner's device.
    expect(aws.transactWrites()[0]?.item).toMatchObject({ hasPhoneAlone: true });
  });

  it('gives the token of the device to a client without cookies', async () => {
    counts(answered({ ...(await first('Tournesol-bleu-48')), client: 'bearer' }));
    expect(await answer()).toMatchObject({ status: 401, body: { deviceToken: expect.any(String) }, cookies: [] });
  });
});

describe('a wrong code', () => {
  it('is charged to the phone as a long one, then noted of the address, and not of everybody: no spray guesses six digits', async () => {
    expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 2 } });
    expect(aws.tableRequests().slice(1)).toMatchObject([
      {
        key: keyName(phoneHistoryKey(sent.budgetDigest)),
        update: saying(
          'failures = if_not_exists(failures, 0) + 1',
          'shortFailures = if_not_exists(shortFailures, 0) + 0',
        ),
      },
      { key: keyName(callerHistoryKey(sent.callerDigest)) },
    ]);
    expect(aws.transactions()).toEqual([]);
  });

  it('B4: is not told once the phone has no guess left', async () => {
    aws.dynamodb
      .on(UpdateCommand, { Key: phoneHistoryKey(sent.budgetDigest) })
      .rejects(conditionFailed({ lastGuessAt: noon }));
    expect(await answer(wrong)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(aws.logged()).toContainEqual({
      event: 'guessing_suspected',
      challengeId: sent.id,
      limit: 'phone.maxFailures',
    });
  });
});

describe('an answer that is not counted', () => {
  const found = (challenge?: Challenge) =>
    aws.dynamodb
      .on(UpdateCommand, { Key: challengeKey(sent.id) })
      .rejects(conditionFailed(challenge && challengeItem(challenge)));

  it.each<[string, string, Challenge | undefined]>([
    ['404 unknown_challenge', 'there is none', undefined],
    ['404 unknown_challenge', 'X07: it is for something else', stepUp()],
    ['409 already_answered', 'it is proven', { ...sent, status: 'proven' }],
    ['410 code_expired', 'X06: the code has expired', { ...sent, code: { ...sent.code, expiresAt: noon } }],
    ['410 code_expired', 'X06: its time is over', { ...sent, expiresAt: noon }],
    ['429 too_many_attempts', 'X06: it was answered three times', answered(sent, 3)],
  ])('is answered %s when %s', async (expected, _, challenge) => {
    found(challenge);
    const { status, body } = await answer();
    expect(`${status} ${body.code}`).toBe(expected);
  });

  function stepUp(): Challenge {
    const { credentialVersion: _v, client: _c, deviceName: _d, ...common } = sent;
    return { ...common, purpose: 'step_up', sessionId: 'a' };
  }

  it('of another length blames the field', async () => {
    found(sent);
    expect(await answer('12345678')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'code', code: 'invalid_code' }] },
    });
  });

  it('A1: whose id is no id asks the table for nobody’s', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: challengeKey('') }).rejects(conditionFailed());
    const { status } = await callRoute(handler, { parameters: { id: '../x' }, body: { code: right } });
    expect(status).toBe(404);
  });
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: tells nothing of the code while the table %s', async (_, error) => {
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(sent.id) }).rejects(error);
  expect(await answer()).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(aws.operations().filter(each => each !== 'GetSecretValue')).toEqual(['Update']);
});

it('F02: tells nothing when the answer to the opening is lost, and the code opens nothing else', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .rejectsOnce(answerLost())
    .callsFake(refusing(challengeKey(sent.id)));
  expect((await answer()).status).toBe(503);
  expect(await answer()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
});

it('H1: a code lives ten minutes', () => {
  expect((sent.code.expiresAt ?? 0) - sent.code.drawnAt).toBe(10 * minute);
});
