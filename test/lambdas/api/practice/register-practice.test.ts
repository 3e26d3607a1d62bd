/** PUT /api/operations/practices/{practiceId}: the practice's details, and the one answer that tells a key. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { practiceKey } from '../../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/practice/register-practice.ts';
import { answerLost, conditionFailed, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { practiceItem } from '../../../support/handlers/items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makePractice } from '../../../support/practice-records.ts';

const aws = mockAws();

const known = makePractice();
const fields = { name: 'Cabinet du Parc', phone: '01 80 00 00 01', email: 'Accueil@Parc.example' };
const register = (more: object = {}, practiceId = known.id) =>
  callRoute(handler, { body: { ...fields, ...more }, parameters: { practiceId } });
const holds = () => aws.dynamodb.on(GetCommand).resolves({ Item: practiceItem(known) });

it('notes a new practice, and tells its key once', async () => {
  const { status, body } = await register();
  expect(status).toBe(200);
  expect(body).toEqual({
    practice: {
      ...{ id: 'cabinet-1', name: 'Cabinet du Parc', phone: '+33180000001', email: 'Accueil@parc.example' },
      ...{ nameCheck: 'when_shared', locale: 'fr', timeZone: 'Europe/Paris' },
    },
    apiKey: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(aws.tableRequests()).toMatchObject([
    { operation: 'Get', key: keyName(practiceKey('cabinet-1')) },
    {
      operation: 'Update',
      key: keyName(practiceKey('cabinet-1')),
      update: saying(
        `apiKeyHash = "${sha256(body.apiKey)}"`,
        'formattedPhone = "+33 1 80 00 00 01"',
        'language = "fr"',
        'REMOVE address',
      ),
      condition: 'attribute_not_exists(pk)',
    },
  ]);
  expect(JSON.stringify(aws.inputs('Update'))).not.toContain(body.apiKey);
});

it('changes a known one without telling its key, or touching it', async () => {
  holds();
  const { body } = await register({ address: '1 rue du Parc', locale: 'de', nameCheck: 'always' });
  expect(body).toEqual({
    practice: expect.objectContaining({ address: '1 rue du Parc', locale: 'de', nameCheck: 'always' }),
  });
  expect(aws.tableRequests()[1]).toMatchObject({
    update: expect.not.stringContaining('apiKeyHash'),
    condition: `apiKeyHash = "${known.apiKeyHash}"`,
  });
});

it('makes another key when it is asked to', async () => {
  holds();
  const { body } = await register({ rotateApiKey: true });
  expect(aws.tableRequests()[1]?.update).toContain(`apiKeyHash = "${sha256(body.apiKey)}"`);
});

it('tells no key that another request made useless: it decides again', async () => {
  aws.dynamodb
    .on(GetCommand)
    .resolvesOnce({})
    .resolves({ Item: practiceItem(known) });
  aws.dynamodb.on(UpdateCommand).rejectsOnce(conditionFailed()).resolves({});
  expect((await register()).body).not.toHaveProperty('apiKey');
  expect(aws.operations()).toEqual(['Get', 'Update', 'Get', 'Update']);
});

it('answers 429 when others change it each time', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await register()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
});

it.each([
  ['0806 80 12 34', '+33806801234', '+33 806 80 12 34'],
  ['3639', '3639', '36 39'],
  ['01 80 00 00 00 poste 12', '+33180000000;ext=12', '+33 1 80 00 00 00'],
])('notes a phone that people call: %s', async (typed, phone, formattedPhone) => {
  const { body } = await register({ phone: typed });
  expect(body).toMatchObject({ practice: { phone, timeZone: 'Europe/Paris' } });
  expect(aws.tableRequests()[1]).toMatchObject({
    update: saying(`phone = "${phone}"`, `formattedPhone = "${formattedPhone}"`),
  });
});

it.each(['3639,2', '26 12 34'])('refuses %s, which nobody could dial', async phone => {
  expect(await register({ phone })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'phone', code: 'invalid_phone' }] },
  });
});

it('names every fault at once', async () => {
  const answer = await register({ phone: 'accueil', email: 'parc' }, 'a b');
  expect(answer).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'practiceId', code: 'invalid_id' },
        { field: 'phone', code: 'invalid_phone' },
        { field: 'email', code: 'invalid_email' },
      ],
    },
  });
  expect(aws.operations()).toEqual([]);
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await register()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer is lost tells no key when it is repeated: another one is asked for', async () => {
  aws.dynamodb.on(UpdateCommand).rejectsOnce(answerLost()).resolves({});
  expect((await register()).status).toBe(503);
  holds();
  expect((await register()).body).not.toHaveProperty('apiKey');
});

it.each([
  [{ phone: '26 12 34', timeZone: 'Pacific/Noumea' }, '+687261234'],
  [{ phone: '+33 3639' }, '3639'],
  [{ phone: '01 80 00 00 01 (poste 12)' }, '+33180000001;ext=12'],
])('N2: reads %j as %s', async (typed, phone) => {
  expect((await register(typed)).body.practice).toMatchObject({ phone });
});
