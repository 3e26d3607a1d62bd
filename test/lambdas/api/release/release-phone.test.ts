/** POST /api/sign-ups/{id}/release: the owner is told once, whoever asks, and every account is answered alike. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, phoneMarkerKey, phoneReleaseKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import type { PhoneRelease } from '../../../../core/account/phone-release.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { handler } from '../../../../lambdas/api/release/release-phone.ts';
import { accountItem, makeAccount, makeRelease, releaseItem } from '../../../support/accounts.ts';
import { day, hour, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();
const { contact: _contact, passwordHash: _hash, ...started } = makeSignUp({ accessTokenHash: sha256('token') });
const signUp: SignUp = { ...started, status: 'rejected', rejectionReason: 'account_exists' };
const account = makeAccount();
const marker = { ...phoneMarkerKey(signUp.phoneDigest), accountId: account.id };

/** The table has the sign-up, an account with its phone, and what was asked about that before. */
const holds = (known?: PhoneRelease, owner: Account = account, stored: SignUp = signUp) =>
  holdItems(aws, signUpItem(stored), marker, accountItem(owner), ...(known ? [releaseItem(known)] : []));
const ask = (body: object = { email: 'nouveau@exemple.fr' }, bearer = 'token') =>
  callRoute(handler, { method: 'POST', parameters: { id: signUp.id }, bearer, body });
const told = () => aws.noticesWritten();
const write = (key: { pk: string; sk: string }) => aws.transactions()[0]?.[keyName(key)];
const releaseKey = phoneReleaseKey(account.id);

describe('M2: the first request', () => {
  it('is noted with the days that it runs, and due the day after', async () => {
    holds();
    expect(await ask()).toMatchObject({ status: 202, body: { release: { silentDays: 14 } } });
    expect(write(releaseKey)).toMatchObject({
      operation: 'Put',
      condition: 'attribute_not_exists(pk)',
      item: {
        ...{ status: 'asked', accountId: account.id, phoneDigest: signUp.phoneDigest, maskedPhone: signUp.maskedPhone },
        ...{ newcomer: { email: 'nouveau@exemple.fr', language: 'en' }, askedAt: noon, freesAt: noon + 14 * day },
        dueAt: new Date(noon + day).toISOString(),
      },
    });
  });

  it('is the only one of its sign-up, and holds while the account has the phone', async () => {
    holds();
    await ask();
    expect(write(signUpKey(signUp.id))).toMatchObject({
      update: `SET releaseAskedAt = ${noon}`,
      condition: `rejectionReason = "account_exists" AND expiresAt > ${noon} AND attribute_not_exists(releaseAskedAt)`,
    });
    expect(write(accountKey(account.id))).toMatchObject({ condition: `phoneDigest = "${signUp.phoneDigest}"` });
  });

  it('tells the owner by e-mail, with the link of one touch, and never over the phone', async () => {
    holds();
    await ask();
    const [id] = [write(releaseKey)?.item].flatMap(item => (item as PhoneRelease | undefined)?.id ?? []);
    expect(told()).toMatchObject([
      {
        ...{ kind: 'release_asked', channel: 'email', to: account.email, language: 'fr' },
        facts: { at: noon + 14 * day, phone: signUp.maskedPhone },
        link: { purpose: 'keep-phone', subjectId: account.id, bound: [id] },
      },
    ]);
    expect(aws.orders()).toHaveLength(1);
  });
});

describe('M2: a later request', () => {
  it('neither restarts the days nor tells the owner once more: it names who is told of the end', async () => {
    const known = makeRelease({
      accountId: account.id,
      askedAt: noon - day,
      newcomer: { email: 'a@b.fr', language: 'fr' },
    });
    holds(known);
    expect((await ask()).status).toBe(202);
    expect(write(releaseKey)).toEqual({
      ...{ operation: 'Update', key: keyName(releaseKey) },
      update: 'SET newcomer = {"email":"nouveau@exemple.fr","language":"en"}',
      condition: `id = "${known.id}" AND status = "asked"`,
    });
    expect([told(), aws.orders()]).toEqual([[], []]);
  });

  it('after the owner answered is refused by e-mail, and leaves the owner in peace', async () => {
    const known = makeRelease({ accountId: account.id, status: 'kept', endedAt: noon - 89 * day });
    holds(known);
    expect(await ask()).toMatchObject({ status: 202, body: { release: { silentDays: 14 } } });
    expect(told()).toMatchObject([{ kind: 'release_refused', to: 'nouveau@exemple.fr', language: 'en' }]);
    expect(write(releaseKey)).toMatchObject({ operation: 'ConditionCheck' });
  });

  it('long after the owner answered asks anew', async () => {
    const known = makeRelease({ accountId: account.id, status: 'kept', endedAt: noon - 90 * day });
    holds(known);
    await ask();
    expect(write(releaseKey)).toMatchObject({
      operation: 'Put',
      condition: `id = "${known.id}" AND status = "kept"`,
    });
    expect(told()).toMatchObject([{ kind: 'release_asked' }]);
  });

  it('for another phone of the account tells whoever waited for the one before', async () => {
    holds(makeRelease({ accountId: account.id, phoneDigest: 'before', maskedPhone: '+33 6 •• •• •• 11' }));
    await ask();
    expect(told()).toMatchObject([
      { kind: 'release_asked', to: account.email },
      { kind: 'release_done', to: 'nouveau@exemple.fr', facts: { phone: '+33 6 •• •• •• 11' } },
    ]);
  });

  it('of the same sign-up, since its answer was lost, is answered alike and changes nothing', async () => {
    holds();
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(signUpKey(signUp.id)));
    expect(await ask()).toMatchObject({ status: 202, body: { release: { silentDays: 14 } } });
    expect(aws.orders()).toEqual([]);
  });
});

describe('M2: an owner without an e-mail', () => {
  const { email: _email, emailDigest: _digest, emailStatus: _status, ...unreachable } = account;

  it.each<[string, PhoneRelease | undefined]>([
    ['asked for the first time', undefined],
    ['asked before', makeRelease({ accountId: account.id })],
  ])('is not silent: %s, the phone stays, and people decide', async (_, known) => {
    holds(known, { ...unreachable, emailStatus: 'claimed' });
    expect(await ask()).toMatchObject({ status: 202, body: { release: { silentDays: 14 } } });
    expect(told()).toMatchObject([{ kind: 'release_unreachable', to: 'nouveau@exemple.fr', language: 'en' }]);
    expect(write(releaseKey)).toMatchObject({
      operation: 'ConditionCheck',
      condition: known ? `id = "${known.id}" AND status = "asked"` : 'attribute_not_exists(pk)',
    });
  });
});

it('C2: makes the same calls, and gives the same bytes, whatever the account is', async () => {
  const { email: _email, emailDigest: _digest, ...silent } = account;
  const states = [
    () => holds(),
    () => holds(undefined, { ...account, line: 'fixed_line', language: 'de' }),
    () => holds(undefined, silent),
    () => holds(makeRelease({ accountId: account.id })),
    () => holds(makeRelease({ accountId: account.id, status: 'kept', endedAt: noon })),
  ];
  const seen: unknown[] = [];
  for (const state of states) {
    aws.dynamodb.resetHistory();
    state();
    const { status, text, headers } = await ask();
    seen.push({ status, text, headers, calls: aws.tableRequests().map(({ operation }) => operation) });
  }
  expect(new Set(seen.map(each => JSON.stringify(each))).size).toBe(1);
  expect(seen[0]).toMatchObject({ calls: ['Get', 'Get', 'BatchGet', 'TransactWrite'] });
});

describe('is refused', () => {
  it.each<[string, string, () => void]>([
    [
      '409 not_releasable',
      'X17: its phone is not proven',
      () => holds(undefined, account, { ...signUp, status: 'awaiting_code' }),
    ],
    [
      '409 not_releasable',
      'it ended otherwise',
      () => holds(undefined, account, { ...signUp, rejectionReason: 'undeliverable' }),
    ],
    ['409 not_releasable', 'its life is over', () => holds(undefined, account, { ...signUp, expiresAt: noon })],
    ['409 not_releasable', 'nobody has the phone: it ended by its e-mail', () => holdItems(aws, signUpItem(signUp))],
    ['409 not_releasable', 'the account is gone', () => holdItems(aws, signUpItem(signUp), marker)],
    [
      '409 not_releasable',
      'the account was opened since',
      () => holds(undefined, { ...account, openedAt: noon + hour }),
    ],
    [
      '409 not_releasable',
      'the account has another phone by now',
      () => holds(undefined, { ...account, phoneDigest: 'x' }),
    ],
    ['404 not_found', 'there is no such sign-up', () => holdItems(aws, marker)],
  ])('with %s when %s', async (expected, _, hold) => {
    hold();
    const { status, body } = await ask();
    expect(`${status} ${body.code}`).toBe(expected);
    expect([aws.transactions(), aws.orders()]).toEqual([[], []]);
  });

  it("X07: with somebody else's token", async () => {
    holds();
    expect(await ask(undefined, 'another')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(aws.transactions()).toEqual([]);
  });

  it.each([{ email: 'nobody' }, { email: 7 }, {}, { email: 'a@b.fr', phone: '+33612345678' }])(
    'A1: of a body such as %j',
    async body => {
      holds();
      expect(await ask(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
      expect(aws.transactions()).toEqual([]);
    },
  );
});

it('decides again when another request was faster', async () => {
  holds();
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(releaseKey)).resolves({});
  expect((await ask()).status).toBe(202);
  expect(aws.transactions()).toHaveLength(2);
});

it('I3: is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('may be asked again when the answer of the table is lost', async () => {
  holds();
  aws.dynamodb
    .on(TransactWriteCommand)
    .rejectsOnce(answerLost())
    .callsFake(refusing(signUpKey(signUp.id)));
  expect((await ask()).status).toBe(503);
  expect((await ask()).status).toBe(202);
});

it('I1: is asked though its message cannot be ordered: that is due', async () => {
  holds();
  aws.queue.rejects(throttled());
  expect((await ask()).status).toBe(202);
  expect(aws.logged()).toContainEqual({ event: 'order_lost', errorName: 'ThrottlingException' });
});
