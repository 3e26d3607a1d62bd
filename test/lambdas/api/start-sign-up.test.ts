/** POST /api/sign-ups: what is decided, charged, hashed, written and started, in this order (C2). */
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { BatchGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  callerHistoryKey,
  phoneHistoryKey,
  referenceKey,
  signUpKey,
  slotKey,
  spendKey,
} from '../../../adapters/dynamodb/keys.ts';
import { verifyPassword } from '../../../adapters/password/argon2.ts';
import { termsOfUse } from '../../../core/documents/terms.ts';
import { accessToken, keyedDigest, sha256 } from '../../../core/keyed-digest.ts';
import { sealPass } from '../../../core/reminder/reminder-pass.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/start-sign-up.ts';
import { makeHold } from '../../support/booking.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../support/handlers/histories.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws, stateMachineArn, tableName } from '../../support/mocked-aws.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const aws = mockAws();

const form = {
  phone: '06 12 34 56 78',
  email: 'camille@exemple.fr',
  emailConfirmation: 'camille@exemple.fr',
  password: 'Tournesol-bleu-47',
  acceptTerms: true,
};
const terms = termsOfUse(aws.configuration, 'en');
const digests = {
  phoneDigest: keyedDigest(keys, 'phone', '+33612345678'),
  callerDigest: keyedDigest(keys, 'caller', '192.0.2.1'),
};
const caller = callerHistoryKey(digests.callerDigest);
const idempotencyKey = 'the same key, each time';

const start = (fields: object = {}, headers: Record<string, string> = {}) =>
  callRoute(handler, { body: { ...form, ...fields }, headers });
const repeatably = (fields: object = {}) => start(fields, { 'idempotency-key': idempotencyKey });

/** The item of the sign-up as it was written. */
const written = () =>
  aws.tableRequests().find(({ operation }) => operation === 'TransactWrite')?.writes?.[0]?.item as SignUp;

beforeEach(() => noteHistories(aws, digests));

it('I3: is unavailable without the secret, and charges nobody', async () => {
  aws.secrets.rejects(throttled());
  expect(await start()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.operations()).toEqual(['GetSecretValue']);
});

describe('an accepted form', () => {
  it('is answered with the sign-up and the token that opens it', async () => {
    const { status, body } = await start();
    expect(status).toBe(202);
    expect(body.signUp).toMatchObject({ status: 'received', door: 'direct', phone: '+33 6 •• •• •• 78' });
    expect(body.accessToken).toBe(accessToken(keys, body.signUp.id));
    expect(written().accessTokenHash).toBe(sha256(body.accessToken));
  });

  it('is written with its reference and the phone’s history, all or nothing, once the address is charged', async () => {
    const { body } = await start();
    const entry = `["${noon}#${body.signUp.id}"]`;
    expect(aws.tableRequests()).toMatchObject([
      { operation: 'BatchGet' },
      {
        operation: 'Update',
        key: keyName(caller),
        update: saying(`ADD signUps ${entry}, shortCodes ${entry}`, 'if_not_exists(spent_20261102T12, 0) + 80000'),
        condition: saying(
          ...['size(signUps) < 120', 'size(shortCodes) < 5', 'size(failures) < 1'],
          // X31: of its tenth of the hour and of the day.
          ...['spent_20261102T12 <= 9920000', 'spent_20261102 <= 49920000'],
        ),
      },
      // X31: a text to France, within an eighth of the hour's 100 dollars and the day's 500.
      {
        operation: 'Update',
        key: keyName(spendKey('texts', 0, noon)),
        update: saying('h12 = if_not_exists(h12, 0) + 80000', 'day = if_not_exists(day, 0) + 80000'),
        condition: saying('h12 <= 12420000', 'day <= 62420000'),
      },
      {
        operation: 'TransactWrite',
        writes: [
          { operation: 'Put', key: keyName(signUpKey(body.signUp.id)), condition: 'attribute_not_exists(pk)' },
          {
            operation: 'Put',
            key: keyName(referenceKey(body.signUp.reference)),
            item: { signUpId: body.signUp.id },
            condition: 'attribute_not_exists(pk)',
          },
          {
            operation: 'Update',
            key: keyName(phoneHistoryKey(digests.phoneDigest)),
            condition: 'attribute_not_exists(version)',
          },
        ],
      },
    ]);
    expect(written()).toMatchObject({
      ...digests,
      status: 'received',
      contact: { phone: '+33612345678', email: 'camille@exemple.fr' },
      code: { length: 3, attempts: 0, drawnAt: noon },
      terms: { version: terms.version, language: 'en', sha256: terms.sha256, at: noon },
      expiresAt: noon + hour,
      dueAt: '2026-11-02T12:01:00.000Z',
      ttl: (noon + hour + 14 * day) / second,
    });
  });

  it('P1: holds the password as a hash alone', async () => {
    const { text } = await start();
    expect(await verifyPassword(form.password, written().passwordHash ?? '')).toBe(true);
    expect(JSON.stringify(aws.inputs('TransactWrite')) + text).not.toContain(form.password);
  });

  it('starts one execution, named by the sign-up, with ids alone', async () => {
    const { body } = await start();
    expect(aws.inputs('StartExecution')).toEqual([
      {
        stateMachineArn,
        name: body.signUp.id,
        input: JSON.stringify({ signUpId: body.signUp.id, door: 'direct' }),
      },
    ]);
  });

  it('is accepted though its execution cannot be started: the reconciler does it', async () => {
    aws.workflow.on(StartExecutionCommand).rejects(throttled());
    const { status, body } = await start();
    expect(status).toBe(202);
    expect(aws.logged()).toContainEqual({
      event: 'start_lost',
      signUpId: body.signUp.id,
      errorName: 'ThrottlingException',
    });
  });

  it.each(['mailto://camille@exemple.fr', 'camille＠exemple.fr', '• camille@exemple.fr!'])(
    'X10: writes the address that the person meant by %s',
    async email => {
      expect(
        await start({ phone: 'Mobile 1 : 06 12 34 56 78 (après 18h)', email, emailConfirmation: email }),
      ).toMatchObject({ status: 202 });
      expect(written()).toMatchObject({ contact: { phone: '+33612345678', email: 'camille@exemple.fr' } });
    },
  );

  it('E2: is accepted in the language in which the patient reads', async () => {
    await start({ locale: 'it' });
    expect(written()).toMatchObject({ language: 'it', terms: { language: 'it' } });
  });
});

describe('a form with faults', () => {
  it('is answered with all of them, and nobody is charged', async () => {
    expect(await start({ phone: '12', emailConfirmation: 'sasha@exemple.fr', password: 'short' })).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_input',
        errors: expect.arrayContaining([
          expect.objectContaining({ field: 'phone', code: 'invalid_phone' }),
          expect.objectContaining({ field: 'emailConfirmation', code: 'emails_differ' }),
          expect.objectContaining({ field: 'password', code: 'password_too_short' }),
        ]),
      },
    });
    expect(aws.operations()).toEqual([]);
  });

  it.each([{ termsVersion: '2000-01-01' }, { termsSha256: 'a'.repeat(64) }])(
    'E3: that accepts other terms is refused: %j',
    async stale => {
      expect(await start(stale)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'termsVersion', code: 'stale_version' }] },
      });
      expect(aws.operations()).toEqual([]);
    },
  );
});

describe('from a reminder', () => {
  const pass = (expiresAt = noon + minute) => sealPass(keys, makeReminderContext(), expiresAt);

  it('the sign-up waits to be matched with the record of its link', async () => {
    expect((await start({ reminderPass: pass() })).body.signUp).toMatchObject({ door: 'reminder', status: 'matching' });
    expect(written()).toMatchObject({ reminder: makeReminderContext() });
    expect(aws.inputs<{ input: string }>('StartExecution')[0]?.input).toContain('"door":"reminder"');
  });

  it.each([
    ['forged', 'forged.pass'],
    ['expired', pass(noon)],
  ])('a pass that is %s is refused', async (_, reminderPass) => {
    expect(await start({ reminderPass })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reminderPass', code: 'invalid_reminder_pass' }] },
    });
    expect(aws.inputs('TransactWrite')).toEqual([]);
  });
});

describe('X31: what messages may cost', () => {
  const spent = (item: object) => {
    for (const shard of [0, 1])
      aws.dynamodb.on(UpdateCommand, { Key: spendKey('texts', shard, noon) }).rejects(conditionFailed(item));
  };

  it.each([
    ['the hour', { h12: 12_450_000, day: 20_000_000 }, hour],
    ['the day', { h12: 80_000, day: 62_450_000 }, day / 2],
  ])('stops new sign-ups until %s is over, once two counters are full', async (_, item, wait) => {
    spent(item);
    const { status, body, headers } = await start();
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', String(wait / second)]);
    expect(aws.inputs('TransactWrite')).toEqual([]);
    expect(aws.operations()).not.toContain('StartExecution');
    expect(aws.logged()).toContainEqual({ event: 'spend_stopped', limit: 'texts' });
  });

  const full = { spent_20261102T12: 9_950_000, spent_20261102: 9_950_000 };

  it('is refused to a site that has spent its part, with its wait and its words, and takes nothing of the others', async () => {
    noteHistories(aws, digests, { caller: full });
    const { status, body, headers } = await start();
    expect([status, body.code, headers['retry-after']]).toEqual([429, 'too_many_requests', String(hour / second)]);
    expect(body.detail).toMatch(/Try again in .* or from another connection\.$/);
    expect(aws.operations()).not.toContain('TransactWrite');
    expect(aws.tableRequests().map(({ key }) => key)).not.toContain(keyName(spendKey('texts', 0, noon)));
  });

  it('is refused where the site spent it between the look and the charge', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: caller }).rejects(conditionFailed({ ...caller, ...full }));
    expect((await start()).body.code).toBe('too_many_requests');
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it.each([
    ['2a02:8428:1:2::1', 2],
    ['203.0.113.7', 1],
  ])('is charged to the site of %s beside the address, at one moment', async (sourceIp, charged) => {
    await callRoute(handler, { body: form, sourceIp });
    const charges = aws.tableRequests().filter(({ update }) => update?.includes('spent_20261102T12'));
    expect(charges).toHaveLength(charged);
  });

  it('is counted on another counter while only one is full', async () => {
    aws.dynamodb
      .on(UpdateCommand, { Key: spendKey('texts', 0, noon) })
      .rejects(conditionFailed({ h12: 12_450_000, day: 12_450_000 }));
    expect((await start()).status).toBe(202);
    expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(spendKey('texts', 1, noon)));
  });

  it('is told to somebody when half of it is spent, once', async () => {
    const counted = (h12: number) =>
      aws.dynamodb.on(UpdateCommand, { Key: spendKey('texts', 0, noon) }).resolves({ Attributes: { h12, day: h12 } });
    counted(6_260_000);
    await start();
    const halved = { event: 'spend_half', limit: 'texts.hour' };
    expect(aws.logged()).toContainEqual(halved);
    counted(6_340_000);
    await start();
    expect(aws.logged().filter(({ event }) => event === 'spend_half')).toEqual([halved]);
  });

  it('counts the call to a landline among the calls', async () => {
    await start({ phone: '01 42 68 53 00' });
    expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(spendKey('calls', 0, noon)));
  });

  describe('is given back, once, when nothing goes out in the end', () => {
    const counts = () =>
      aws
        .tableRequests()
        .filter(({ key }) => key === keyName(spendKey('texts', 0, noon)))
        .map(({ update }) => update?.match(/day = if_not_exists\(day, 0\) \+ (-?\d+)/)?.[1]);
    /** Others took what was left of the address, between the look at it and its charge. */
    const isFullMeanwhile = () => {
      const signUps = new Set(Array.from({ length: 120 }, (_, n) => `${noon}#${n}`));
      aws.dynamodb.on(UpdateCommand, { Key: caller }).rejects(conditionFailed({ ...caller, signUps }));
    };

    it('since the address was full meanwhile', async () => {
      isFullMeanwhile();
      expect((await start()).body.code).toBe('too_many_requests');
      expect(counts()).toEqual(['80000', '-80000']);
    });

    it('since the slot of its hold is gone', async () => {
      const hold = { ...makeHold(), id: sha256('hold') };
      holdItems(aws, { pk: `HOLD#${hold.id}`, sk: 'HOLD', ...hold });
      aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(slotKey(hold.about)));
      const { status, body } = await start({ hold: 'hold', patient: { lastName: 'Martin', firstName: 'Camille' } });
      expect([status, body.code]).toEqual([409, 'slot_gone']);
      expect(counts()).toEqual(['80000', '-80000']);
    });

    it('and stays counted where that fails: the answer is the same', async () => {
      isFullMeanwhile();
      aws.dynamodb
        .on(UpdateCommand, { Key: spendKey('texts', 0, noon) })
        .resolvesOnce({})
        .rejects(throttled());
      expect((await start()).body.code).toBe('too_many_requests');
      expect(counts()).toEqual(['80000', '-80000']);
    });

    it('and is not while it was opened, or never counted', async () => {
      await start();
      expect(counts()).toEqual(['80000']);
      spent({ h12: 12_450_000, day: 12_450_000 });
      await start();
      expect(counts()).toEqual(['80000', '80000']);
    });
  });

  it('I3: begins nothing while it cannot be counted', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: spendKey('texts', 0, noon) }).rejects(throttled());
    expect(await start()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(aws.inputs('TransactWrite')).toEqual([]);
  });
});

describe('the limits', () => {
  it.each([
    [
      '429 too_many_requests',
      'the address started too many',
      { caller: { signUps: new Set(Array.from({ length: 120 }, (_, n) => `${noon}#${n}`)) } },
    ],
    [
      '429 too_many_codes',
      'the phone was sent too many',
      { phone: { sends: Array(12).fill({ at: noon, caller: 'a' }) } },
    ],
    ['429 too_many_codes', 'the phone was guessed at too often', { phone: { failures: 100, lastGuessAt: noon } }],
  ])('answer %s when %s, before a password is hashed', async (expected, _, noted) => {
    noteHistories(aws, digests, noted);
    const { status, body, headers } = await start();
    expect(`${status} ${body.code}`).toBe(expected);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(aws.inputs('TransactWrite')).toEqual([]);
  });

  it.each([
    ['the phone was guessed at', { phone: { failures: 9, shortFailures: 9, lastGuessAt: noon } }],
    [
      'the address holds five short codes',
      { caller: { shortCodes: new Set(['a', 'b', 'c', 'd', 'e'].map(id => `${noon}#${id}`)) } },
    ],
    ['many phones were guessed at', { global: { longUntil: noon + 1 } }],
  ])('make the code long where %s', async (_, noted) => {
    noteHistories(aws, digests, noted);
    expect((await start()).body.signUp.code.length).toBe(6);
  });

  it('decide again when others took what was left of the address meanwhile', async () => {
    const shortCodes = new Set(['a', 'b', 'c', 'd', 'e'].map(id => `${noon}#${id}`));
    aws.dynamodb
      .on(UpdateCommand, { Key: caller })
      .rejectsOnce(conditionFailed({ ...caller, shortCodes }))
      .resolves({});
    expect((await start()).body.signUp.code.length).toBe(6);
  });

  it('decide again when the phone’s history moved meanwhile, and hash once', async () => {
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(phoneHistoryKey(digests.phoneDigest)))
      .resolves({});
    expect((await start()).status).toBe(202);
    const requests = aws.tableRequests().filter(({ operation }) => operation === 'TransactWrite');
    const hashes = requests.map(({ writes = [] }) => writes[0]?.item as SignUp).map(({ passwordHash }) => passwordHash);
    expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$/), hashes[0]]);
  });
});

describe('a request that names itself', () => {
  /** Answers every look at the histories with the sign-up of the first request beside them. */
  const isKnown = (item: object) =>
    aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [item as Record<string, unknown>] } });

  /** The first request as it was written. */
  async function first(): Promise<SignUp> {
    await repeatably();
    const signUp = written();
    aws.dynamodb.resetHistory();
    aws.workflow.resetHistory();
    isKnown(signUp);
    return signUp;
  }

  it('is found again by whoever sends the same, however it is spelt', async () => {
    const signUp = await first();
    const answer = await repeatably({ phone: '+33 6 12 34 56 78' });
    expect(answer).toMatchObject({ status: 202, body: { signUp: { id: signUp.id } } });
    expect(answer.body.accessToken).toBe(accessToken(keys, signUp.id));
    expect(aws.operations()).toEqual(['BatchGet', 'Update']);
    expect(aws.tableRequests()[1]).toMatchObject({
      key: keyName(signUpKey(signUp.id)),
      update: 'SET repetitions = if_not_exists(repetitions, 0) + 1',
      condition: saying('repetitions < 20'),
    });
  });

  it('gives nobody a token for another password', async () => {
    const signUp = await first();
    const answer = await repeatably({ password: 'Mirabelle-jaune-83' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(answer.text).not.toContain(accessToken(keys, signUp.id));
  });

  it('is refused with anything else in it, before a password is hashed or a try is counted', async () => {
    await first();
    expect(await repeatably({ locale: 'it' })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(aws.operations()).toEqual(['BatchGet']);
  });

  it('has a name that nobody else draws: a short one is refused', async () => {
    expect(await start({}, { 'idempotency-key': 'fifteen letters' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'Idempotency-Key', code: 'invalid_idempotency_key' }] },
    });
    expect(aws.inputs('TransactWrite')).toEqual([]);
  });

  it('is no way to guess a password: it is answered twenty times', async () => {
    const signUp = await first();
    aws.dynamodb.on(UpdateCommand, { Key: signUpKey(signUp.id) }).rejects(conditionFailed());
    expect(await repeatably()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { code: 'too_many_requests' },
    });
  });

  it('F17: has no other answer once the time of its sign-up is over, before anybody has written that', async () => {
    isKnown({ ...(await first()), expiresAt: noon });
    expect(await repeatably()).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('has no other answer once its sign-up has ended', async () => {
    const { passwordHash: _, ...ended } = await first();
    isKnown(ended);
    expect(await repeatably()).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('F02: whose answer is lost is found by the same request', async () => {
    aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
    expect((await repeatably()).status).toBe(503);
    isKnown(written());
    expect(await repeatably()).toMatchObject({ status: 202, body: { signUp: { id: written().id } } });
  });

  it('sent twice at once is one sign-up', async () => {
    const signUp = await first();
    aws.dynamodb
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { [tableName]: [] } })
      .resolves({ Responses: { [tableName]: [signUp as unknown as Record<string, unknown>] } });
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(signUpKey(signUp.id)));
    expect(await repeatably()).toMatchObject({ status: 202, body: { signUp: { id: signUp.id } } });
    expect(aws.inputs('StartExecution')).toEqual([]);
  });
});

it.each([
  ['cannot be read', () => aws.dynamodb.on(BatchGetCommand).rejects(throttled())],
  ['cannot be charged', () => aws.dynamodb.on(UpdateCommand).rejects(throttled())],
  ['cannot be written', () => aws.dynamodb.on(TransactWriteCommand).rejects(throttled())],
])('I3: nothing is started while the histories %s', async (_, trouble) => {
  trouble();
  expect(await start()).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { code: 'unavailable' } });
  expect(aws.inputs('StartExecution')).toEqual([]);
});
