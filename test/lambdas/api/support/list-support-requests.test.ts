/** GET /api/operations/support-requests: newest first, a page at a time, on record with who asked. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { supportPlace, supportRequestKey, supportShards } from '../../../../adapters/dynamodb/keys.ts';
import type { SupportRequest } from '../../../../core/support/support-request.ts';
import { handler } from '../../../../lambdas/api/support/list-support-requests.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();

const makeRequest = (number: number, receivedAt = noon - number * minute): SupportRequest => ({
  id: number.toString(16).padStart(32, '0'),
  reference: 'S7Q-4MX',
  topic: 'other',
  message: `Message ${number}`,
  language: 'fr',
  receivedAt,
});
const place = ({ id, receivedAt }: SupportRequest) => supportPlace(id, receivedAt);

/** As DynamoDB answers: what lies before the place, the last key first, so many of it. */
function hold(...requests: readonly SupportRequest[]) {
  const items = requests.map(request => ({ ...supportRequestKey(request.id, request.receivedAt), ...request }));
  aws.dynamodb.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values, ScanIndexForward, Limit }) => {
    const inOrder = items
      .filter(({ pk, sk }) => pk === values[':pk'] && sk < values[':before'])
      .toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
    const found = ScanIndexForward === false ? inOrder.toReversed() : inOrder;
    const Items = found.slice(0, Limit);
    const last = found.length > Items.length ? Items.at(-1) : undefined;
    return { Items, ...(last && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }) };
  });
}
const list = (query: Record<string, string> = {}) => callRoute(handler, { query });
const messages = (body: { requests: { message: string }[] }) => body.requests.map(({ message }) => message);

it('tells what was written, by whom as far as it is proven, and where the answer goes', async () => {
  const email = 'camille@exemple.fr';
  hold({ ...makeRequest(1), about: 'K7Q-4MX', email, accountId: 'a'.repeat(32) }, makeRequest(2));
  expect(await list()).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      requests: [
        {
          ...{ reference: 'S7Q-4MX', topic: 'other', message: 'Message 1', about: 'K7Q-4MX' },
          ...{ email, accountId: 'a'.repeat(32), locale: 'fr', receivedAt: '2026-11-02T11:59:00.000Z' },
        },
        { message: 'Message 2' },
      ],
    },
  });
  expect(aws.operations()).toEqual(supportShards.map(() => 'Query'));
});

it('goes through all of them by pages, the newest first, none twice', async () => {
  hold(...Array.from({ length: 45 }, (_, number) => makeRequest(number)));
  const told: string[] = [];
  let after: string | undefined;
  for (const length of [20, 20, 5]) {
    const { body } = await list(after ? { after } : {});
    expect(body.requests).toHaveLength(length);
    told.push(...messages(body));
    after = body.next;
  }
  expect(after).toBeUndefined();
  expect(told).toEqual(Array.from({ length: 45 }, (_, number) => `Message ${number}`));
});

it('J2: shows none whose time is over, though its row is not deleted yet', async () => {
  hold(makeRequest(1), makeRequest(2, noon - 90 * day));
  expect(messages((await list()).body)).toEqual(['Message 1']);
});

it('an item that is not of its kind hides none behind it', async () => {
  const broken = Array.from({ length: 90 }, (_, number) => ({ ...makeRequest(number), topic: 'praise' }) as never);
  hold(...broken, makeRequest(95));
  const told: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await list(after ? { after } : {});
    told.push(...messages(body));
    after = body.next;
  } while (after);
  expect(told).toEqual(['Message 95']);
});

it('begins behind the place that is named', async () => {
  hold(makeRequest(1), makeRequest(2), makeRequest(3));
  expect(messages((await list({ after: place(makeRequest(1)) })).body)).toEqual(['Message 2', 'Message 3']);
});

it.each(['yesterday', '2026-11-02T11:59:00.000Z', '~', `${'0'.repeat(2000)}`])(
  'A1: refuses the place %.30s',
  async after => {
    expect(await list({ after })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field: 'after' }] },
    });
    expect(aws.operations()).toEqual([]);
  },
);

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await list()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
