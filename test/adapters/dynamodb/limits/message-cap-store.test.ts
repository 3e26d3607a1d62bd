/** N1: what one practice may send in a day, against the real engine. */
import { MessageCapStore } from '../../../../adapters/dynamodb/limits/message-cap-store.ts';
import { day, noon } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';
import { itemsUnder, type StartedTable, startTable } from '../../../support/table.ts';

let started: StartedTable;
let caps: MessageCapStore;
beforeAll(async () => {
  started = await startTable();
  caps = new MessageCapStore(
    started.table,
    makeConfiguration({ practice: { messagesPerRecipient: 3, textsPerDay: 5 } }),
  );
});
afterAll(() => started.stop());

const text = (practiceId: string, to: string) => ({ practiceId, channel: 'sms', to }) as const;
const sent = async (times: number, message: Parameters<MessageCapStore['count']>[0], now = noon) =>
  (await Promise.all(Array.from({ length: times }, () => caps.count(message, now)))).filter(({ ok }) => ok).length;

it('N1: lets one number be told three times of forty at once, each day, by each practice', async () => {
  expect(await sent(40, text('a', '+33612345678'))).toBe(3);
  expect(await sent(2, text('b', '+33612345678'))).toBe(2);
  expect(await sent(4, text('a', '+33612345678'), noon + day)).toBe(3);
});

it('X40: lets a leaked key text five people in a day, and write to others by e-mail', async () => {
  const texted = [];
  for (let i = 0; i < 8; i++) texted.push(await sent(1, text('leaked', `+3361234567${i}`)));
  expect(texted).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  expect(await sent(1, { practiceId: 'leaked', channel: 'email', to: 'camille@exemple.fr' })).toBe(1);
});

it('takes off what was not sent', async () => {
  const message = text('c', '+33612345678');
  expect(await sent(3, message)).toBe(3);
  await caps.giveBack(message, noon);
  expect(await sent(3, message)).toBe(1);
});

it('I4: tries a text as often as its provider is down, and still sends it', async () => {
  const message = text('d', '+33612345678');
  for (let tries = 0; tries < 20; tries++) {
    expect(await sent(1, message)).toBe(1);
    await caps.giveBack(message, noon);
  }
  expect(await sent(1, message)).toBe(1);
});

it('J1, J2: names nobody in its keys, and goes after two days', async () => {
  const items = await itemsUnder(started.table, 'PRACTICE#a');
  expect(JSON.stringify(items.map(({ sk }) => sk))).not.toContain('336');
  for (const { ttl, sk } of items)
    expect(Number(ttl) * 1000).toBeLessThanOrEqual(Date.parse(`${String(sk).slice(-10)}T12:00:00Z`) + 2 * day);
});
