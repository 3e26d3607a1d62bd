/** POST /api/not-me: takes an e-mail off an account, or ends a sign-in on a new device. */
import { BatchGetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountChangeKey,
  accountKey,
  accountSessionKey,
  deviceKey,
  emailMarkerKey,
  phoneMarkerKey,
  sessionKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import { claimToken } from '../../../../core/account/email-claim.ts';
import { deviceSubject } from '../../../../core/account/not-my-sign-in.ts';
import { type Objectionable, objectionSubject } from '../../../../core/account/objection.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/email/not-me.ts';
import {
  accountItem,
  deviceItem,
  makeAccount,
  makeDevice,
  makeSession,
  sessionItem,
} from '../../../support/accounts.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const ask = (token: unknown) => callRoute(handler, { method: 'POST', body: { token } });

describe('of an e-mail', () => {
  const claim = { emailDigest: 'digest', emailSince: noon - day };
  const account = makeAccount(claim);
  const key = accountKey(account.id);
  const token = claimToken(keys, 'not-me', { id: account.id, ...claim });
  const find = (found: Account | undefined) =>
    aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: found ? [accountItem(found)] : [] } });

  beforeEach(() => {
    find(account);
  });

  it('M1: takes it off with its marker, never the account, and tells the owner and its reader', async () => {
    expect(await ask(token)).toMatchObject({ status: 204, text: '' });
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(key)]).toEqual({
      operation: 'Update',
      key: keyName(key),
      update: `SET disownedWith = "${sha256(token)}" REMOVE email, emailDigest, emailStatus, emailSince`,
      condition: saying(
        'emailDigest = "digest"',
        `emailSince = ${claim.emailSince}`,
        '(attribute_exists(phone) OR emailStatus = "claimed")',
      ),
    });
    const marker = keyName(emailMarkerKey('digest'));
    expect(writes[marker]).toEqual({ operation: 'Delete', key: marker, condition: `accountId = "${account.id}"` });
    const notices = aws.transactWrites().filter(({ item }) => item && 'channel' in item);
    expect(notices.map(({ item }) => item)).toMatchObject([
      { kind: 'email_disowned', channel: 'email', to: account.email },
      { kind: 'email_disowned', channel: 'sms', to: account.phone },
    ]);
    expect(aws.orders()).toMatchObject([{ kind: 'notice' }, { kind: 'notice' }]);
    expect(Object.keys(writes)).toHaveLength(4);
  });

  it('is answered alike once it is done, and writes nothing more', async () => {
    const { email: _email, emailDigest: _digest, emailSince: _since, ...disowned } = account;
    find({ ...disowned, disownedWith: sha256(token) });
    expect((await ask(token)).status).toBe(204);
    expect(aws.transactions()).toEqual([]);
  });

  it.each<[string, Account | undefined]>([
    ['another e-mail', { ...account, emailDigest: 'other' }],
    ['no account', undefined],
  ])('tells clearly that the link of %s is over', async (_, found) => {
    find(found);
    expect(await ask(token)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('decides again when the e-mail changed in that very moment', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(input => {
      find({ ...account, emailDigest: 'other' });
      return refusing(key)(input);
    });
    expect(await ask(token)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
    expect(aws.orders()).toEqual([]);
  });

  it('is answered 429 while others write the account again and again', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await ask(token)).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  });

  it('leaves what the queue does not take to the due index', async () => {
    aws.queue.rejects(throttled());
    expect((await ask(token)).status).toBe(204);
    expect(aws.logged().map(({ event }) => event)).toContain('order_lost');
  });

  it.each([
    ['throttled', throttled()],
    ['silent', answerLost()],
    ['contended', conflicted()],
  ])('I3: is unavailable while the table is %s', async (_, error) => {
    aws.dynamodb.on(TransactWriteCommand).rejects(error);
    expect(await ask(token)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(aws.orders()).toEqual([]);
  });
});

describe('of a sign-in', () => {
  const device = makeDevice();
  const key = deviceKey(device.accountId, device.tokenHash);
  const session = makeSession({ accountId: device.accountId });
  const token = linkToken(keys, 'not-my-sign-in', deviceSubject(device));

  beforeEach(() => {
    aws.dynamodb.on(QueryCommand).resolves({ Items: [{ id: session.id, tokenHash: session.tokenHash }] });
  });

  it('forgets the device, and ends every session by a job that outlives the request', async () => {
    expect((await ask(token)).status).toBe(204);
    const [begun = {}, ended = {}] = aws.transactions();
    expect(begun[keyName(key)]).toEqual({
      operation: 'Delete',
      key: keyName(key),
      condition: `tokenHash = "${device.tokenHash}"`,
    });
    expect(aws.transactWrites().map(({ item }) => item)).toContainEqual(
      expect.objectContaining({ kind: 'end_sessions', accountId: device.accountId, dueShard: expect.any(String) }),
    );
    expect(Object.keys(ended)).toEqual([
      keyName(sessionKey(session.tokenHash)),
      keyName(accountSessionKey(device.accountId, session.id)),
    ]);
    expect(aws.operations().at(-1)).toBe('Delete');
  });

  it('ends nobody’s sessions a second time: the device is forgotten', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect((await ask(token)).status).toBe(204);
    expect(aws.operations()).not.toContain('Query');
  });

  it('leaves to its job what cannot be done at once', async () => {
    aws.dynamodb.on(QueryCommand).rejects(throttled());
    expect((await ask(token)).status).toBe(204);
    expect(aws.logged().map(({ event }) => event)).toContain('job_postponed');
    expect(aws.operations()).not.toContain('Delete');
  });

  it.each([
    ['throttled', throttled()],
    ['silent', answerLost()],
  ])('I3: is unavailable while the table is %s', async (_, error) => {
    aws.dynamodb.on(TransactWriteCommand).rejects(error);
    expect(await ask(token)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('of a change', () => {
  const owner = makeAccount({ phone: '+33698765432', phoneDigest: 'new', emailStatus: 'confirmed' });
  const before = { phone: '+33612345678', line: 'mobile', isCallable: true, phoneDigest: 'old' } as const;
  const session = makeSession({ accountId: owner.id });
  const change: Objectionable = {
    ...{ id: 'c'.repeat(32), accountId: owner.id, detail: 'phone', changedAt: noon - day, before },
    objectUntil: noon + 2 * day,
  };
  const key = accountChangeKey(owner.id, change.id);
  const token = linkToken(keys, 'not-my-change', objectionSubject(change));
  const pointer = { ...accountSessionKey(owner.id, session.id), id: session.id, tokenHash: session.tokenHash };
  const item = (overrides: Partial<Objectionable> = {}) => ({ ...change, ...overrides, ...key });
  const holds = (overrides: Partial<Objectionable> = {}, account: Account = owner) =>
    holdItems(
      aws,
      item(overrides),
      accountItem(account),
      sessionItem(session),
      pointer,
      deviceItem(makeDevice({ accountId: owner.id })),
    );
  const kinds = () => aws.noticesWritten().map(({ kind }) => kind);

  it('H4: puts the old phone back with its marker, and tells whoever has the account now', async () => {
    holds();
    expect(await ask(token)).toMatchObject({ status: 204, text: '' });
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(key)]).toMatchObject({
      // Every link about a change of before is over by then.
      update: saying(`objectedAt = ${noon}`, `ttl = ${(noon + 3 * day) / 1000}`, 'REMOVE before'),
      condition: saying(`objectUntil > ${noon}`, 'attribute_not_exists(objectedAt)'),
    });
    expect(writes[keyName(accountKey(owner.id))]).toMatchObject({
      update: saying('phone = "+33612345678"', 'phoneDigest = "old"'),
      condition: `id = "${owner.id}" AND phoneDigest = "new"`,
    });
    expect(writes[keyName(phoneMarkerKey('old'))]).toMatchObject({
      operation: 'Put',
      condition: 'attribute_not_exists(pk)',
    });
    expect(writes[keyName(phoneMarkerKey('new'))]).toMatchObject({
      operation: 'Delete',
      condition: `accountId = "${owner.id}"`,
    });
    expect(kinds()).toEqual(['change_undone', 'change_undone']);
  });

  it('H4: ends every session, and forgets every device', async () => {
    holds();
    await ask(token);
    const ended = aws.transactions().slice(1).flatMap(Object.keys);
    expect(ended).toEqual(expect.arrayContaining([keyName(sessionItem(session))]));
    expect(ended.some(each => each.includes('DEVICE#'))).toBe(true);
  });

  it('of the password ends the sessions alone: nothing can be put back', async () => {
    holds({ detail: 'password', before: {} });
    expect((await ask(token)).status).toBe(204);
    expect(Object.keys(aws.transactions()[0] ?? {}).filter(each => each.includes('MARKER'))).toEqual([]);
    expect(kinds()).toEqual([]);
  });

  it('ends the sessions all the same where somebody else has the old phone by now', async () => {
    holds();
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(phoneMarkerKey('old')))
      .resolves({});
    expect((await ask(token)).status).toBe(204);
    const [, again = {}] = aws.transactions();
    expect(Object.keys(again)).toEqual([keyName(key), expect.stringContaining('JOB#')]);
  });

  describe('when somebody else has the old e-mail by now', () => {
    const old = { email: 'old@example.org', emailDigest: 'old', emailStatus: 'confirmed', emailSince: 1 } as const;
    const ofEmail = item({ detail: 'email', before: old });
    const holder = makeAccount({ id: 'e'.repeat(32), phone: '+33600000000', emailDigest: 'old', emailSince: noon - 9 });
    const marker = { ...emailMarkerKey('old'), accountId: holder.id };
    const isHeldAs = (emailStatus: 'claimed' | 'confirmed') =>
      holdItems(aws, ofEmail, accountItem(owner), marker, accountItem({ ...holder, emailStatus }));
    const isTaken = refusing(marker);

    beforeEach(() => {
      const answers = [isTaken];
      aws.dynamodb.on(TransactWriteCommand).callsFake(input => answers.shift()?.(input) ?? {});
    });

    it('M1: a mere claim yields to its owner, and is told by text', async () => {
      isHeldAs('claimed');
      expect((await ask(token)).status).toBe(204);
      const [, again = {}] = aws.transactions();
      expect(again[keyName(accountKey(owner.id))]?.update).toEqual(saying('emailDigest = "old"'));
      expect(again[keyName(marker)]).toMatchObject({
        update: saying(`accountId = "${owner.id}"`),
        condition: `accountId = "${holder.id}"`,
      });
      expect(again[keyName(accountKey(holder.id))]).toMatchObject({
        update: saying('REMOVE email, emailDigest, emailStatus, emailSince'),
        condition: saying(`emailSince = ${noon - 9}`, 'emailStatus = "claimed"'),
      });
      expect(aws.orders()).toHaveLength(3);
      expect(aws.noticesWritten().at(-1)).toMatchObject({ kind: 'email_taken', channel: 'sms', to: holder.phone });
    });

    it('one that was confirmed stays where it is', async () => {
      isHeldAs('confirmed');
      expect((await ask(token)).status).toBe(204);
      const [, again = {}] = aws.transactions();
      expect(Object.keys(again)).toEqual([keyName(key), expect.stringContaining('JOB#')]);
    });

    it('decides again when the claim was confirmed meanwhile', async () => {
      isHeldAs('claimed');
      const isConfirmed: typeof isTaken = input => {
        isHeldAs('confirmed');
        return refusing(accountKey(holder.id))(input);
      };
      const answers = [isTaken, isConfirmed, isTaken];
      aws.dynamodb.on(TransactWriteCommand).callsFake(input => answers.shift()?.(input) ?? {});
      expect((await ask(token)).status).toBe(204);
      expect(Object.keys(aws.transactions()[3] ?? {})).toEqual([keyName(key), expect.stringContaining('JOB#')]);
    });
  });

  it('is answered alike the second time, and ends no session that was opened since', async () => {
    holds({ objectedAt: noon - day });
    expect((await ask(token)).status).toBe(204);
    expect(aws.transactions()).toEqual([]);
  });

  it('H4: that was made between another and its objection is void', async () => {
    const first: Objectionable = { ...change, id: 'b'.repeat(32), changedAt: noon - 2 * day, objectedAt: noon - 1 };
    const kept = { ...first, ...accountChangeKey(owner.id, first.id) };
    holdItems(aws, item(), kept, accountItem(owner));
    expect(await ask(token)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['its days are over', () => holds({ objectUntil: noon })],
    ['nothing of it is kept', () => holdItems(aws, accountItem(owner))],
    ['the account is gone', () => holdItems(aws, item())],
  ])('is over when %s', async (_, stands) => {
    stands();
    expect(await ask(token)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('X07: of another account’s change is over', async () => {
    holds();
    const forged = `${'d'.repeat(32)}${token.slice(32)}`;
    expect(await ask(forged)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('decides again when the account changed meanwhile', async () => {
    holds();
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(accountKey(owner.id)))
      .resolves({});
    expect((await ask(token)).status).toBe(204);
    expect(kinds()).toHaveLength(4);
  });
});

it('X07: of anything else is over, and asks the table for nobody', async () => {
  expect(await ask('x')).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
  expect(aws.tableRequests()).toEqual([]);
  expect(await ask(undefined)).toMatchObject({ status: 422 });
});
