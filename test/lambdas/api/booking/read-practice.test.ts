/** GET /api/practices/{practiceId}: what anybody may know of a practice that offers time. */
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { practitionerKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/booking/read-practice.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { practiceItem } from '../../../support/handlers/items.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makePractice } from '../../../support/practice-records.ts';

const aws = mockAws();
const practice = makePractice();
const item = (id: string, isBookable: boolean) => ({
  ...practitionerKey(practice.id, id),
  ...{ practiceId: practice.id, id, name: `Dr ${id}`, isBookable, publication: 1 },
});
const read = (practiceId = practice.id) => callRoute(handler, { parameters: { practiceId } });

beforeEach(() => {
  aws.dynamodb.on(GetCommand).resolves({ Item: practiceItem(practice) });
  aws.dynamodb.on(QueryCommand).resolves({ Items: [item('a', true), item('b', false)] });
});

it('shows the practice and those of its practitioners who can be booked, and no secret of it', async () => {
  const { status, body, text } = await read();
  expect(status).toBe(200);
  expect(body.practice).toMatchObject({ name: practice.name, timeZone: 'Europe/Paris' });
  expect(body.practitioners).toEqual([{ id: 'a', name: 'Dr a' }]);
  expect(text).not.toContain(practice.apiKeyHash);
});

it('is 404 for an unknown practice, one that offers nothing, and an id that is none', async () => {
  aws.dynamodb.on(QueryCommand).resolves({ Items: [item('b', false)] });
  expect(await read()).toMatchObject({ status: 404, body: { code: 'unknown_practice' } });
  aws.dynamodb.on(QueryCommand).resolves({ Items: [item('a', true)] });
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await read()).toMatchObject({ status: 404, body: { code: 'unknown_practice' } });
  aws.dynamodb.on(GetCommand).resolves({ Item: practiceItem(practice) });
  const asked = aws.operations().length;
  expect(await read('a/b')).toMatchObject({ status: 404, body: { code: 'unknown_practice' } });
  expect(aws.operations()).toHaveLength(asked);
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await read()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
