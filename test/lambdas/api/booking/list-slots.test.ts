/** GET …/slots: the free time of one practitioner, by one query of the practitioner's own partition. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { practitionerKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/booking/list-slots.ts';
import { makeSlot } from '../../../support/booking.ts';
import { day, hour, minute, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { practiceItem } from '../../../support/handlers/items.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';
import { makePractice } from '../../../support/practice-records.ts';

const aws = mockAws();
const practice = makePractice();
const free = makeSlot();
const { practitionerId } = free;
const iso = (at: number) => new Date(at).toISOString();
const practitioner = (isBookable: boolean) => ({
  ...practitionerKey(practice.id, practitionerId),
  ...{ practiceId: practice.id, id: practitionerId, name: 'Dr Parc', isBookable, publication: 1 },
});
const look = (query: Record<string, string> = { from: iso(noon), to: iso(noon + 2 * day) }) =>
  callRoute(handler, { parameters: { practiceId: practice.id, practitionerId }, query });
const offers = (isBookable: boolean) =>
  aws.dynamodb
    .on(BatchGetCommand)
    .resolves({ Responses: { [tableName]: [practiceItem(practice), practitioner(isBookable)] } });

beforeEach(() => {
  offers(true);
  const later = { startsAt: free.startsAt + hour, endsAt: free.endsAt + hour };
  const held = makeSlot({ status: 'held', holdId: 'h', holdExpiresAt: noon + minute, isProven: false }, later);
  aws.dynamodb.on(QueryCommand).resolves({ Items: [free, held].map(slot => ({ ...slotKey(slot), ...slot })) });
});

it('L1: shows the free ones only, and asks one query', async () => {
  const { status, body } = await look();
  expect(status).toBe(200);
  expect(body.timeZone).toBe('Europe/Paris');
  expect(body.slots).toEqual([{ slotId: expect.any(String), startsAt: iso(free.startsAt), endsAt: iso(free.endsAt) }]);
  expect(aws.operations().toSorted()).toEqual(['BatchGet', 'Query']);
});

it('is 404 for a practitioner who cannot be booked', async () => {
  offers(false);
  expect(await look()).toMatchObject({ status: 404, body: { code: 'unknown_practitioner' } });
});

it('refuses a range that is none or too long', async () => {
  expect(await look({ from: iso(noon + day), to: iso(noon) })).toMatchObject({
    status: 422,
    body: { code: 'invalid_input' },
  });
  expect(await look({ from: iso(noon), to: iso(noon + 40 * day) })).toMatchObject({ status: 422 });
  expect(aws.operations()).toEqual([]);
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await look()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
