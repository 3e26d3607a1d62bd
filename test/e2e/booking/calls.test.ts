/** Every call of the booking door to the table, counted. */
import { addedOperations } from '../../../local/bench/cost/added-operations.ts';
import { countSignUps } from '../../../local/bench/cost/one-sign-up.ts';
import type { SdkCall } from '../../../local/lambda/faults.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

it('adds four operations of the table to a direct sign-up at most', async () => {
  // The first one of each door also pays for the cold start. A patient who does not look does not count either.
  const [, ...direct] = await countSignUps(Array(4).fill({}));
  const [, ...booking] = await countSignUps(Array(4).fill({ books: true }));
  expect(addedOperations(direct, booking)).toBeLessThanOrEqual(4);
});

it('adds no transition to it', async () => {
  const [, direct, booking] = await countSignUps([
    ...[{}, { waitsToBeAsked: true }],
    { waitsToBeAsked: true, books: true },
  ]);
  expect([direct?.transitions, booking?.transitions]).toEqual([9, 9]);
});

describe('counted by call', () => {
  let service: Service;
  const calls: SdkCall[] = [];
  beforeAll(async () => {
    const never = Number.POSITIVE_INFINITY;
    service = await startService({
      watchTable: true,
      reconcileEverySeconds: never,
      noticesEverySeconds: never,
      configuration: busyPractice,
    });
    // It hits nothing, and sees everything.
    service.faults.dynamodb.push({ when: call => calls.push(call) < 0 });
  });
  afterAll(() => service.stop());

  async function during(act: () => Promise<unknown>): Promise<SdkCall[]> {
    calls.splice(0);
    await act();
    return [...calls];
  }
  const names = (of: readonly SdkCall[]) => of.map(({ operation }) => operation).toSorted();
  const writesIn = ({ input }: SdkCall) => (input as { TransactItems?: unknown[] }).TransactItems?.length ?? 0;
  const offered = async (count: number) => {
    const practice = new BookablePractice(service);
    const [slot = { slotId: '', startsAt: '', endsAt: '' } satisfies FreeSlot] = await practice.offer(count);
    return { practice, slot };
  };

  it('takes a slot in one transaction and two reads', async () => {
    const { slot } = await offered(40);
    const patient = new BookingPatient(service);
    const taking = await during(() => patient.take(slot));
    expect(names(taking)).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems']);
  });

  it('shows the free slots of a day, or of a month, with one query', async () => {
    const { practice } = await offered(40);
    const looking = await during(() => practice.freeSlots());
    expect(names(looking)).toEqual(['BatchGetItem', 'Query']);
  });

  it('opens the account and books in one transaction of fifteen writes', async () => {
    const { slot } = await offered(3);
    const patient = new BookingPatient(service);
    await patient.take(slot);
    const booking = await during(() => patient.finishBooking());
    expect(Math.max(...booking.map(writesIn))).toBe(15);
    expect(booking.filter(call => writesIn(call) > 5)).toHaveLength(1);
  });
});
