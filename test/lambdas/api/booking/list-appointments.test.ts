/** GET …/appointments: given and booked ones of a practice, with their patients, a page at a time. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { agendaKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/booking/list-appointments.ts';
import { day, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';

type Item = ReturnType<typeof appointmentItem>;

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

it('leaves out what cannot be read, in its order or behind it, and shows the others', async () => {
  const appointments = ['a', 'b'].map(id => makeAppointment({ id, startsAt: noon }));
  const entries = appointments.map(({ practiceId, id, startsAt }) => ({
    ...agendaKey(practiceId, startsAt, id),
    ...{ practiceId, appointmentId: id, startsAt },
  }));
  const [good, { status: _, ...malformed }] = appointments.map(appointmentItem) as [Item, Item];
  const nowhere = agendaKey(practice.id, noon, 'c');
  aws.dynamodb.on(QueryCommand).resolves({ Items: [nowhere, ...entries] });
  aws.dynamodb
    .on(BatchGetCommand)
    .resolvesOnce({ Responses: { [tableName]: [malformed, good] } })
    .resolves({ Responses: { [tableName]: [recordItem(makeRecord())] } });
  const { body } = await list();
  expect(body.appointments).toMatchObject([{ appointmentId: 'a' }]);
  const noted = aws.logged().filter(({ event }) => event === 'row_malformed');
  expect(noted.map(({ kind, columns }) => [kind, columns])).toEqual([
    ['AGENDA', 'practiceId,appointmentId,startsAt'],
    ['APPOINTMENT', 'status'],
  ]);
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
