/** The queue of orders: what is sent to whom, once, and what comes again. */
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { PublishCommand } from '@aws-sdk/client-sns';
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSRecord } from 'aws-lambda';
import {
  accountNoticeKey,
  callerHistoryKey,
  challengeKey,
  emailMarkerKey,
  ownSendsKey,
  phoneHistoryKey,
  spendKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../core/account/account.ts';
import { linkToken } from '../../../core/account/account-link.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Challenge, ResetChallenge } from '../../../core/account/challenge.ts';
import { newDevice } from '../../../core/account/notice-contents.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import { handler } from '../../../lambdas/events/send-orders.ts';
import {
  accountItem,
  challengeItem,
  makeAccount,
  makeChallenge,
  makeReset,
  makeStepUp,
} from '../../support/accounts.ts';
import { noon } from '../../support/clock.ts';
import { makeEmailChange, makePhoneChange } from '../../support/contact-changes.ts';
import { conditionFailed, messageRefused, throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const ordered: Challenge = makeChallenge({
  accountId: account.id,
  send: { number: 1, channel: 'sms', status: 'ordered', at: noon },
});
const digits = codeDigits(keys.code, ordered.code, ordered.provesDigest);

const record = (body: string) => ({ messageId: 'message-1', body }) as SQSRecord;
const take = (...bodies: (object | string)[]) =>
  handler({ Records: bodies.map(body => record(typeof body === 'string' ? body : JSON.stringify(body))) });
const code = { kind: 'code', challengeId: ordered.id, sendNumber: 1 };
const again = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };
const done = { batchItemFailures: [] };

const claims = (challenge: Challenge) =>
  aws.dynamodb
    .on(UpdateCommand, { Key: challengeKey(challenge.id) })
    .resolves({ Attributes: challengeItem(challenge) });
const has = (owner?: Account) =>
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: owner ? [accountItem(owner)] : [] } });

beforeEach(() => {
  claims(ordered);
  has(account);
});

describe('a code', () => {
  it('I1: is claimed, sent to the phone that the account has, and struck off', async () => {
    expect(await take(code)).toEqual(done);
    expect(aws.smsSent()).toEqual([{ to: '+33612345678', text: expect.stringContaining(digits) }]);
    const [claim, , charge, cost, sent] = aws.tableRequests();
    expect(claim).toMatchObject({
      key: keyName(challengeKey(ordered.id)),
      condition: saying('status IN ("awaiting_code")', 'send.number = 1', 'send.status = "ordered"'),
    });
    // X31: to its address, which is not refused for it.
    expect(charge).toMatchObject({
      key: keyName(callerHistoryKey(ordered.callerDigest)),
      update: saying('ADD signUps'),
    });
    expect(cost).toMatchObject({ key: keyName(spendKey('texts', 0, noon)), update: saying('+ 80000') });
    expect(sent).toMatchObject({ update: saying('send.status = "sent"') });
  });

  it('X31: costs nothing when the provider takes nothing', async () => {
    aws.sms.rejects(throttled());
    await take(code);
    const costs = aws.tableRequests().filter(({ key }) => key === keyName(spendKey('texts', 0, noon)));
    expect(costs.map(({ update }) => update)).toEqual([
      expect.stringMatching(/day, 0\) \+ 80000$/),
      expect.stringMatching(/day, 0\) \+ -80000$/),
    ]);
  });

  it('says that somebody knows the password, where it follows one', async () => {
    await take(code);
    expect(aws.smsSent()[0]?.text).toMatch(/Changez de mot de passe/);
  });

  it('F01, I1: that is out, or being sent, or of no use any more, is sent by nobody else', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: challengeKey(ordered.id) }).rejects(conditionFailed(challengeItem(ordered)));
    expect(await take(code)).toEqual(done);
    expect(aws.smsSent()).toEqual([]);
  });

  it('is called where the line takes no text, whatever was asked for', async () => {
    has({ ...account, line: 'fixed_line' });
    await take(code);
    expect(aws.operations()).toContain('SendVoiceMessage');
    expect(aws.smsSent()).toEqual([]);
  });

  it('B5: goes to nobody once the account has another phone', async () => {
    has({ ...account, phoneDigest: 'another' });
    expect(await take(code)).toEqual(done);
    expect([...aws.smsSent(), ...aws.emailsSent()]).toEqual([]);
  });

  it('C2: of an identifier that nobody has goes nowhere, and is struck off like any other', async () => {
    has();
    expect(await take(code)).toEqual(done);
    expect(aws.smsSent()).toEqual([]);
    expect(aws.tableRequests().at(-1)).toMatchObject({ update: saying('send.status = "sent"') });
  });

  describe('of a change', () => {
    const own = { id: ordered.id, accountId: account.id, code: ordered.code };
    const send = { number: 1, channel: 'email', status: 'ordered', at: noon } as const;
    const emailChange = makeEmailChange({ ...own, send });
    const markerOf = (owner: string) => ({ ...emailMarkerKey(emailChange.provesDigest), accountId: owner });
    const typed = (challenge: Challenge) => codeDigits(keys.code, challenge.code, challenge.provesDigest);

    it('H4: goes to the new phone', async () => {
      const change = makePhoneChange({ ...own, send: ordered.send });
      claims(change);
      await take(code);
      expect(aws.smsSent()).toEqual([{ to: '+33698765432', text: expect.stringContaining(typed(change)) }]);
    });

    it.each([makePhoneChange({ ...own, send: ordered.send }), emailChange])(
      'J2: of $purpose goes to nobody once the account is erased',
      async change => {
        claims(change);
        has();
        expect(await take(code)).toEqual(done);
        expect([...aws.smsSent(), ...aws.emailsSent()]).toEqual([]);
        expect(aws.tableRequests().at(-1)).toMatchObject({ update: saying('send.status = "sent"') });
      },
    );

    it('H4: goes to the new e-mail, with a link', async () => {
      claims(emailChange);
      await take(code);
      const [mail] = aws.emailsSent();
      expect(mail).toMatchObject({ to: 'marie@exemple.fr', text: expect.stringContaining(typed(emailChange)) });
      expect(mail?.text).toContain(`/me/confirm-email#${linkToken(keys, 'confirm-new-email', ordered.id)}`);
    });

    it('C2: goes to nobody where another account has confirmed the e-mail: its owner is told so', async () => {
      claims(emailChange);
      const holder = makeAccount({ emailDigest: emailChange.provesDigest, emailStatus: 'confirmed' });
      holdItems(aws, accountItem(account), accountItem(holder), markerOf(holder.id));
      await take(code);
      const [mail, ...others] = aws.emailsSent();
      expect([mail?.to, others]).toEqual(['marie@exemple.fr', []]);
      expect(mail?.text).toMatch(/adresse confirmée d’un compte/);
      expect(mail?.text).not.toContain(typed(emailChange));
      expect(mail?.text).not.toContain('#');
    });

    it('M1: goes out where another account only claims the e-mail', async () => {
      claims(emailChange);
      const claimant = makeAccount({ emailDigest: emailChange.provesDigest });
      holdItems(aws, accountItem(account), accountItem(claimant), markerOf(claimant.id));
      await take(code);
      expect(aws.emailsSent()[0]?.text).toContain(typed(emailChange));
    });

    it('M2: of a step-up goes to the confirmed e-mail of an account without a phone, in words of its own', async () => {
      const provesDigest = account.emailDigest ?? '';
      claims(makeStepUp({ ...own, destination: 'account_email', provesDigest, send }));
      await take(code);
      expect(aws.emailsSent()[0]?.subject).toMatch(/confirmer un changement/);
    });
  });

  describe('that strangers may ask for', () => {
    const { credentialVersion: _, ...common } = ordered as ReturnType<typeof makeChallenge>;
    const phoneFirst: Challenge = { ...common, purpose: 'prove_phone', typedHash: '' };

    it('X22: is charged to the sends of the phone, with its caller', async () => {
      claims(phoneFirst);
      await take(code);
      expect(aws.transactions()[0]?.[keyName(phoneHistoryKey(ordered.provesDigest))]).toMatchObject({
        update: saying(`"caller":"${ordered.callerDigest}"`),
      });
      expect(aws.smsSent()).toHaveLength(1);
    });

    it('X22: does not go out once the day’s are used up, and nobody is told', async () => {
      claims(phoneFirst);
      const sends = Array.from({ length: 6 }, () => ({ at: noon, caller: ordered.callerDigest }));
      aws.dynamodb.on(BatchGetCommand).resolves({
        Responses: {
          [tableName]: [accountItem(account), { ...phoneHistoryKey(ordered.provesDigest), version: 5, sends }],
        },
      });
      expect(await take(code)).toEqual(done);
      expect(aws.smsSent()).toEqual([]);
      expect(aws.logged()).toContainEqual({ event: 'code_not_sent', challengeId: ordered.id, limit: 'phone' });
    });

    it('X22: is charged once, however often the provider takes nothing', async () => {
      claims(phoneFirst);
      aws.sms.on(PublishCommand).rejectsOnce(throttled()).resolves({ MessageId: 'sms-1' });
      expect(await take(code)).toEqual(again);
      expect(aws.tableRequests().at(-1)).toMatchObject({
        update: saying('send.status = "ordered"', 'send.isReserved = true'),
      });
      claims({ ...phoneFirst, send: { ...phoneFirst.send, isReserved: true } });
      expect(await take(code)).toEqual(done);
      expect(aws.transactions()).toHaveLength(1);
      expect(aws.smsSent()).toHaveLength(2);
      // Another order is written whole, without the mark.
      claims({ ...phoneFirst, send: { ...phoneFirst.send, number: 2 } });
      await take({ ...code, sendNumber: 2 });
      expect(aws.transactions()).toHaveLength(2);
    });

    it('H1: of a reset on a known device is charged to sends that no stranger can use up', async () => {
      const { id, budgetDigest, send } = ordered;
      const reset = makeReset({ id, budgetDigest, accountId: account.id, send }, { isKnownDevice: true });
      claims(reset);
      await take(code);
      expect(aws.transactWrites()).toMatchObject([
        { key: keyName(ownSendsKey(ordered.budgetDigest)), condition: 'attribute_not_exists(version)' },
      ]);
      expect(aws.smsSent()).toHaveLength(1);
      const sends = Array.from({ length: 10 }, () => noon);
      aws.dynamodb.on(GetCommand).resolves({ Item: { ...ownSendsKey(ordered.budgetDigest), version: 1, sends } });
      await take(code);
      expect(aws.smsSent()).toHaveLength(1);
      expect(aws.logged()).toContainEqual({ event: 'code_not_sent', challengeId: ordered.id, limit: 'own' });
    });

    it('H3: of a reset goes to the e-mail in its turn, with a link that cancels it', async () => {
      const emailDigest = account.emailDigest ?? '';
      const reset: ResetChallenge = {
        ...common,
        purpose: 'reset',
        destination: 'account_email',
        provesDigest: emailDigest,
        send: { ...common.send, channel: 'email' },
        reset: { status: 'proving', proven: ['phone'], isSecondCode: true, isKnownDevice: false, credentialVersion: 1 },
      };
      claims(reset);
      await take(code);
      const [mail] = aws.emailsSent();
      expect(mail?.to).toBe('camille@exemple.fr');
      expect(mail?.text).toContain(codeDigits(keys.code, reset.code, emailDigest));
      const token = linkToken(keys, 'cancel-reset', reset.id);
      expect(mail?.text).toContain(`https://patients.example/password-reset/cancel#${token}`);
    });
  });

  it('F12: comes again when the provider took nothing, and its claim is given back', async () => {
    aws.sms.on(PublishCommand).rejects(throttled());
    expect(await take(code)).toEqual(again);
    expect(aws.tableRequests().at(-1)).toMatchObject({ update: saying('send.status = "ordered"') });
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'order_failed' }));
  });

  it('F12: that a provider refuses for good does not come again', async () => {
    aws.sms.on(PublishCommand).rejects(messageRefused());
    expect(await take(code)).toEqual(done);
    expect(aws.logged()).toContainEqual(
      expect.objectContaining({ event: 'delivery_refused', challengeId: ordered.id }),
    );
  });

  it('I3: comes again without the secret, or while the table throttles', async () => {
    aws.dynamodb.on(UpdateCommand).rejects(unreachable());
    expect(await take(code)).toEqual(again);
  });
});

describe('a notice', () => {
  const notice: AccountNotice = {
    ...{ id: 'f'.repeat(32), channel: 'email', to: 'camille@exemple.fr', language: 'fr', createdAt: noon },
    ...newDevice({ accountId: account.id, tokenHash: sha256('device'), name: 'Firefox, Windows' }, noon),
  };
  const order = { kind: 'notice', noticeId: notice.id };
  const key = accountNoticeKey(notice.id);
  const onClaim = () => aws.dynamodb.on(UpdateCommand, { Key: key });
  beforeEach(() => {
    onClaim().resolves({ Attributes: { ...key, ...notice } });
  });

  it('I1: is claimed, sent and gone, its address with it', async () => {
    expect(await take(order)).toEqual(done);
    const [mail] = aws.emailsSent();
    expect(mail).toMatchObject({ to: 'camille@exemple.fr', subject: expect.stringMatching(/Nouvelle connexion/) });
    expect(mail?.text).toContain('Firefox, Windows');
    expect(mail?.text).toMatch(new RegExp(`https://patients\\.example/not-my-sign-in#${account.id}[0-9a-f]{96}\n`));
    expect(aws.tableRequests().at(-1)).toEqual({ operation: 'Delete', key: keyName(key) });
  });

  it('H3: carries a link that only the key makes, bound to what it is about', async () => {
    const link = { purpose: 'keep-phone', subjectId: account.id, bound: ['digest'] } as const;
    const asked: AccountNotice = { ...notice, kind: 'release_asked', facts: { at: noon, phone: '+33 6' }, link };
    onClaim().resolves({ Attributes: { ...key, ...asked } });
    await take(order);
    const token = linkToken(keys, 'keep-phone', account.id, 'digest');
    expect(aws.emailsSent()[0]?.text).toContain(`https://patients.example/keep-phone#${token}`);
  });

  it('F01: that somebody else sends, or that is out, is left alone', async () => {
    onClaim().rejects(conditionFailed());
    expect(await take(order)).toEqual(done);
    expect(aws.emailsSent()).toEqual([]);
  });

  it('goes to the telephone as a text, where there are words for one', async () => {
    const sms: AccountNotice = { ...notice, kind: 'password_reset', channel: 'sms', to: '+33612345678' };
    onClaim().resolves({ Attributes: { ...key, ...sms } });
    await take(order);
    expect(aws.smsSent()).toEqual([{ to: '+33612345678', text: expect.stringMatching(/réinitialisé/) }]);
  });

  it('F12: is due again when the provider took nothing', async () => {
    aws.email.on(SendEmailCommand).rejects(throttled());
    expect(await take(order)).toEqual(again);
    expect(aws.tableRequests().at(-1)).toMatchObject({ update: saying('dueAt = "2026-11-02T12:01:00.000Z"') });
  });

  it('F12: is given up when it is refused for good', async () => {
    aws.email.on(SendEmailCommand).rejects(messageRefused());
    expect(await take(order)).toEqual(done);
    expect(aws.tableRequests().at(-1)).toMatchObject({ operation: 'Delete' });
  });
});

describe('F22: an order that is none', () => {
  it.each(['', '{', '{}', JSON.stringify({ ...code, challengeId: '../x' }), JSON.stringify({ ...code, to: 'x' })])(
    '%s comes again, until it is parked',
    async body => {
      expect(await take(body)).toEqual(again);
      expect(aws.tableRequests()).toEqual([]);
    },
  );

  it('keeps none of the others waiting', async () => {
    expect(await take('{', code)).toEqual(again);
    expect(aws.smsSent()).toHaveLength(1);
  });
});

it('K1: writes no transaction for what is its owner’s to ask for', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(unreachable());
  expect(await take(code)).toEqual(done);
});
