/** A practice with twenty practitioners and a month of forty slots a day each, on the real engine: no item grows, one page answers. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PractitionerStore } from '../../../../adapters/dynamodb/booking/practitioner-store.ts';
import { PublicationStore } from '../../../../adapters/dynamodb/booking/publication-store.ts';
import { SlotStore } from '../../../../adapters/dynamodb/booking/slot-store.ts';
import { slotKey } from '../../../../adapters/dynamodb/keys.ts';
import { planPublication } from '../../../../core/booking/publication.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { type StartedTable, startTable } from '../../../support/table.ts';

const practiceId = 'cabinet-1';
const practitionerIds = Array.from({ length: 20 }, (_, n) => `dr-${n}`);
const days = 31;
const slotsADay = 40;

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

/** As the route publishes: at most five hundred slots at once. */
async function publishMonth(practitionerId: string): Promise<void> {
  const practitioners = new PractitionerStore(started.table);
  const publications = new PublicationStore(started.table);
  let known = await practitioners.put({ practiceId, id: practitionerId, name: practitionerId, isBookable: true });
  const perPublication = 10;
  for (let first = 1; first <= days; first += perPublication) {
    const last = Math.min(first + perPublication, days + 1);
    const slots = Array.from({ length: (last - first) * slotsADay }, (_, n) => {
      const startsAt = noon + (first + Math.floor(n / slotsADay)) * day + (n % slotsADay) * 15 * minute;
      return { startsAt, endsAt: startsAt + 15 * minute };
    });
    const plan = planPublication({ from: noon + first * day, to: noon + last * day, slots }, [], noon);
    const begun = await publications.begin(known, undefined);
    if (!plan.ok || !begun) throw new Error('Not published');
    expect(await publications.write(begun, plan.value.changes, noon)).toBe(true);
    known = begun;
  }
}

it('keeps 24 800 slots in items that do not grow, and answers a month of one practitioner from one page', async () => {
  for (const id of practitionerIds) await publishMonth(id);

  const { pk } = slotKey({ practiceId, practitionerId: 'dr-7', startsAt: 0 });
  let pages = 0;
  const { send } = started.client;
  const spied = async (...given: Parameters<typeof send>) => {
    if (given[0] instanceof QueryCommand) pages++;
    return send.apply(started.client, given);
  };
  Object.assign(started.client, { send: spied });
  const range = { from: noon + day, to: noon + (days + 1) * day };
  const found = await new SlotStore(started.table).between({ practiceId, practitionerId: 'dr-7' }, range, 'eventual');
  Object.assign(started.client, { send });
  expect([found.length, pages]).toEqual([days * slotsADay, 1]);

  const { Items = [] } = await started.client.send(
    new QueryCommand({
      TableName: started.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  expect(Math.max(...Items.map(item => JSON.stringify(item).length))).toBeLessThan(300);
  const practitioners = await new PractitionerStore(started.table).ofPractice(practiceId);
  expect(practitioners).toHaveLength(practitionerIds.length);
  expect(Math.max(...practitioners.map(each => JSON.stringify(each).length))).toBeLessThan(300);
});
