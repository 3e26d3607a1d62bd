/** POST /api/password-resets/{id}/code: which proofs lead where, and what is written with each. */
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, challengeKey, phoneHistoryKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import type { ResetChallenge } from '../../../../core/account/challenge.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/reset/answer-reset.ts';
import {
  accountItem,
  challengeItem,
  credentialItem,
  makeAccount,
  makeCredential,
  makeReset,
} from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { conditionFailed, refusing, unreachable } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const confirmed: Account = { ...account, emailStatus: 'confirmed' };
const first = makeReset({ accountId: account.id });
const { id, budgetDigest } = first;
const second = makeReset(
  { id, accountId: account.id, destination: 'account_email', provesDigest: account.emailDigest ?? '' },
  { proven: ['phone'], isSecondCode: true },
);
const resetToken = linkToken(keys, 'use-reset', id);
const digitsOf = ({ code, provesDigest }: ResetChallenge) => codeDigits(keys.code, code, provesDigest);

/** The challenge as it stands, and its account. */
function stands(challenge: ResetChallenge, owner: Account | undefined = account, version = 1): void {
  holdItems(
    aws,
    challengeItem(challenge),
    ...(owner ? [accountItem(owner), credentialItem(owner.id, makeCredential('', { version }))] : []),
  );
  const attempts = challenge.code.attempts + 1;
  aws.dynamodb
    .on(UpdateCommand, { Key: challengeKey(id) })
    .resolves({ Attributes: challengeItem({ ...challenge, code: { ...challenge.code, attempts } }) });
}

const answer = (body: object) => callRoute(handler, { method: 'POST', body, parameters: { id } });
const written = () => aws.transactions()[0]?.[keyName(challengeKey(id))];
const notices = () => aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));

describe('the right code', () => {
  it('H3: on a known device grants the reset at once', async () => {
    const known = makeReset({ id, accountId: account.id, code: first.code }, { isKnownDevice: true });
    stands(known);
    expect(await answer({ code: digitsOf(known) })).toMatchObject({ status: 200, body: { resetToken } });
    expect(written()).toMatchObject({
      update: saying('"status":"granted"', `"usableAt":${noon}`, `"usableUntil":${noon + 30 * minute}`),
      condition: saying('status = "awaiting_code"', `code.id = "${known.code.id}"`, 'reset.status IN ("proving")'),
    });
    expect(aws.transactions()[0]?.[keyName(accountKey(account.id))]).toMatchObject({
      operation: 'ConditionCheck',
      condition: saying(`phoneDigest = "${budgetDigest}"`),
    });
    expect(aws.transactions()[0]).toHaveProperty([keyName(phoneHistoryKey(budgetDigest))]);
    expect(notices()).toEqual([]);
  });

  it('H3: on another device asks for the confirmed e-mail, too', async () => {
    stands(first, confirmed);
    expect(await answer({ code: digitsOf(first) })).toMatchObject({ status: 200, body: { next: 'email' } });
    expect(written()?.update).toMatch(/destination = "account_email".*provesDigest = "/);
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId: id, sendNumber: 2 }]);
  });

  it('I1: asks for the e-mail though the second code misses its queue: it is due a minute later', async () => {
    stands(first, confirmed);
    aws.queue.on(SendMessageCommand).rejects(unreachable());
    expect(await answer({ code: digitsOf(first) })).toMatchObject({ status: 200, body: { next: 'email' } });
    expect(written()?.update).toContain(`dueAt = "${new Date(noon + minute).toISOString()}"`);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'order_lost' }));
  });

  it('I1: that grants the reset at once leaves nothing due', async () => {
    stands(second, confirmed);
    await answer({ code: digitsOf(second) });
    expect(written()?.update).toContain('REMOVE dueShard, dueAt');
  });

  it('H3: of both grants it at once', async () => {
    stands(second, confirmed);
    expect(await answer({ code: digitsOf(second) })).toMatchObject({ status: 200, body: { resetToken } });
    expect(aws.transactions()[0]?.[keyName(accountKey(account.id))]?.condition).toBe(
      `phoneDigest = "${budgetDigest}" AND emailDigest = "${account.emailDigest}" AND emailStatus = "confirmed"`,
    );
  });

  it('H3: with a claimed e-mail waits a day, and every channel is told', async () => {
    stands(first);
    expect(await answer({ code: digitsOf(first) })).toMatchObject({
      status: 202,
      body: { availableAt: '2026-11-03T12:00:00.000Z', resetToken },
    });
    expect(written()?.update).toMatch(/dueAt = "2026-11-03T12:00:00.000Z"/);
    expect(notices().map(({ item }) => item)).toMatchObject(
      ['email', 'sms'].map(channel => ({
        ...{ channel, kind: 'reset_waiting', facts: { at: noon + day } },
        link: { purpose: 'cancel-reset', subjectId: id },
      })),
    );
    expect(aws.orders()).toHaveLength(2);
  });

  it.each([
    ['409 already_answered', 'another answer was faster', challengeKey(id)],
    ['409 already_answered', 'B5: the account has another phone by now', accountKey(account.id)],
    ['429 too_many_attempts', 'B4: the phone was guessed at too often', phoneHistoryKey(budgetDigest)],
  ])('is answered %s when %s', async (expected, _, key) => {
    stands(first);
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    const { status, body } = await answer({ code: digitsOf(first) });
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.orders()).toEqual([]);
  });

  it('X37: is stale once the password changed, or the account is gone', async () => {
    stands(first, account, 2);
    expect(await answer({ code: digitsOf(first) })).toMatchObject({ status: 410, body: { code: 'reset_unusable' } });
    holdItems(aws, challengeItem(first));
    expect(await answer({ code: digitsOf(first) })).toMatchObject({ status: 410, body: { code: 'reset_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });
});

describe('a wrong code', () => {
  it('B2: was counted before it was compared, and is charged to the phone', async () => {
    stands(first);
    const wrong = digitsOf(first) === '111111' ? '222222' : '111111';
    expect(await answer({ code: wrong })).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 2 } });
    expect(aws.transactions()).toEqual([]);
    expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(phoneHistoryKey(budgetDigest)));
  });

  it('answers for a reset that is none, as for another challenge', async () => {
    aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
    expect(await answer({ code: '123456' })).toMatchObject({ status: 404, body: { code: 'unknown_reset' } });
  });
});

describe('a code that cannot be read', () => {
  it('H3: is followed by one to the confirmed e-mail', async () => {
    stands(first, confirmed);
    expect(await answer({ unreachable: true })).toMatchObject({ status: 200, body: { next: 'email' } });
    expect(written()?.update).toContain(`provesDigest = "${account.emailDigest}"`);
    // Nothing is proven yet: no guess, and no condition on the account.
    expect(Object.keys(aws.transactions()[0] ?? {})).toHaveLength(1);
  });

  it.each([
    ['the e-mail is only claimed', account],
    ['C2: nobody has the identifier', undefined],
  ])('C2: is answered alike where %s, and the code is for nobody', async (_, owner) => {
    holdItems(
      aws,
      challengeItem(first),
      ...(owner ? [accountItem(owner), credentialItem(owner.id, makeCredential(''))] : []),
    );
    expect(await answer({ unreachable: true })).toMatchObject({ status: 200, body: { next: 'email' } });
    expect(aws.operations().filter(name => name !== 'GetSecretValue')).toEqual([
      'Get',
      'BatchGet',
      'TransactWrite',
      'SendMessage',
    ]);
    expect(written()?.update).toContain(`provesDigest = "${budgetDigest}"`);
  });

  it('H3: nor the second one leads to a wait where the phone is proven', async () => {
    stands(second, confirmed);
    expect((await answer({ unreachable: true })).status).toBe(202);
    expect(notices()).toHaveLength(2);
  });

  it('H3: nor the second one leads anywhere where nothing is proven', async () => {
    stands(makeReset({ id, accountId: account.id }, { isSecondCode: true }), confirmed);
    expect(await answer({ unreachable: true })).toMatchObject({ status: 409, body: { code: 'no_other_way' } });
    expect(aws.transactions()).toEqual([]);
  });

  it.each([
    ['is over', makeReset({ id, expiresAt: noon }), '404 unknown_reset'],
    ['was granted', makeReset({ id }, { status: 'granted' }), '409 already_answered'],
    [
      'is of a password before',
      makeReset({ id, accountId: account.id }, { credentialVersion: 0 }),
      '410 reset_unusable',
    ],
  ])('leads nowhere for a reset that %s', async (_, challenge, expected) => {
    stands(challenge);
    const { status, body } = await answer({ unreachable: true });
    expect(`${status} ${body.code}`).toBe(expected);
  });
});

it.each([{}, { code: '123456', unreachable: true }, { unreachable: false }, { code: '12' }, { code: 123456 }])(
  'A1: refuses %j',
  async body => {
    expect(await answer(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(aws.operations()).toEqual([]);
  },
);
