/** GET /api/practices: those that offer time, a page at a time. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { offeringKey, offeringShards, practiceKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/booking/list-practices.ts';
import { day, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';
import { makePractice } from '../../../support/practice-records.ts';

const aws = mockAws();
const practice = makePractice();
const list = (query: Record<string, string> = {}) => callRoute(handler, { query });
const offering = (offersUntil: number) => ({ ...offeringKey(practice.id), practiceId: practice.id, offersUntil });

beforeEach(() => {
  aws.dynamodb.on(QueryCommand).resolves({ Items: [] });
  aws.dynamodb
    .on(QueryCommand, { ExpressionAttributeValues: { ':pk': offeringKey(practice.id).pk, ':after': ' ' } })
    .resolves({ Items: [offering(noon + day)] });
  aws.dynamodb
    .on(BatchGetCommand)
    .resolves({ Responses: { [tableName]: [{ ...practiceKey(practice.id), ...practice }] } });
});

it('shows what is public of each, and asks every shard once', async () => {
  const { status, body, text } = await list();
  expect(status).toBe(200);
  expect(body.practices).toMatchObject([{ id: practice.id, name: practice.name, timeZone: 'Europe/Paris' }]);
  expect(body.next).toBeUndefined();
  expect(text).not.toContain(practice.apiKeyHash);
  expect(aws.operations().toSorted()).toEqual(['BatchGet', ...offeringShards.map(() => 'Query')]);
});

it('leaves out one whose last slot has begun, though its row is not deleted yet', async () => {
  aws.dynamodb
    .on(QueryCommand, { ExpressionAttributeValues: { ':pk': offeringKey(practice.id).pk, ':after': ' ' } })
    .resolves({ Items: [offering(noon)] });
  expect((await list()).body.practices).toEqual([]);
});

it('refuses a place that is no id', async () => {
  expect(await list({ after: 'a/b' })).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  expect(aws.operations()).toEqual([]);
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.reset();
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await list()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
