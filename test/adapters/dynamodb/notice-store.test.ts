/** Each message about an appointment once, against the real engine: claimed, sent, given back or taken over (I1, I2). */
import { NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { minute, noon } from '../../support/clock.ts';
import { type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let notices: NoticeStore;
beforeAll(async () => {
  started = await startTable();
  notices = new NoticeStore(started.table);
});
afterAll(() => started.stop());

const outcome = async (about: string, now = noon) => {
  const claimed = await notices.claim('cabinet-1', about, now);
  return claimed.ok ? 'claimed' : claimed.error;
};

it('F01: one of 20 claims at once is granted', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome('a')));
  expect(outcomes.toSorted()).toEqual(['claimed', ...Array(19).fill('in_progress')]);
});

it('I2: a claim passes to another a minute later, not before, and to one of 20', async () => {
  expect(await outcome('b')).toBe('claimed');
  expect(await outcome('b', noon + minute)).toBe('in_progress');
  const later = await Promise.all(Array.from({ length: 20 }, () => outcome('b', noon + minute + 1)));
  expect(later.filter(claim => claim === 'claimed')).toHaveLength(1);
});

it('what is sent is never claimed again; what is given back is, at once', async () => {
  await outcome('c');
  await notices.sent('cabinet-1', 'c');
  expect(await outcome('c', noon + 1000 * minute)).toBe('sent');
  await outcome('d');
  await notices.release('cabinet-1', 'd');
  expect(await outcome('d')).toBe('claimed');
});

it('another practice’s message of the same name is another', async () => {
  await outcome('e');
  expect((await notices.claim('cabinet-2', 'e', noon)).ok).toBe(true);
});
