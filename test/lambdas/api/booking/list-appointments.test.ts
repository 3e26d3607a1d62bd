/** GET …/appointments: given and booked ones of a practice, with their patients, a page at a time. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { handler } from '../../../../lambdas/api/booking/list-appointments.ts';
import { day, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const iso = (at: number) => new Date(at).toISOString();
const range = { from: iso(noon), to: iso(noon + day) };
const list = (query: Record<string, string> = range, parameters: Record<string, string> = {}) =>
  callRoute(handler, { parameters: { practiceId: practice.id, ...parameters }, query, bearer: apiKey });

beforeEach(() => {
  admit(aws);
  aws.dynamodb.on(QueryCommand).resolves({ Items: [] });
});

itIsForPractices(aws, parameters => list(range, parameters));

it('tells the practice’s clock, and nothing where there is nothing', async () => {
  expect(await list()).toMatchObject({ status: 200, body: { timeZone: 'Europe/Paris', appointments: [] } });
  expect(aws.operations()).toEqual(['Update', 'Query']);
});

it('refuses a range that is none, and a place that is none', async () => {
  expect(await list({ from: iso(noon + day), to: iso(noon) })).toMatchObject({
    status: 422,
    body: { code: 'invalid_input' },
  });
  expect(await list({ ...range, after: '?' })).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await list()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
