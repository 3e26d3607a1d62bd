/** `GET /local/outbox`, as a program reads a phone: all of it, one address's, or the next that comes. */
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const sms = (to: string, text: string) => service.outbox.add({ channel: 'sms', to, text });
async function texts(query: string): Promise<string[]> {
  const response = await fetch(`${service.url}/local/outbox?${query}`);
  return ((await response.json()) as { text: string }[]).map(({ text }) => text);
}
const listeners = () => service.outbox.events.listenerCount('message');

it('holds what went to one address, from an instant on', async () => {
  const to = '%2B33612000001';
  sms('+33612000001', 'first');
  sms('+33612000002', 'for somebody else');
  await until('the clock has gone on', () => Date.now() > Date.parse(service.outbox.list()[0]?.at ?? ''));
  const since = new Date().toISOString();
  expect(await texts(`to=${to}&since=${since}`)).toEqual([]);
  sms('+33612000001', 'second');
  expect(await texts(`to=${to}&since=${since}`)).toEqual(['second']);
  expect(await texts(`to=${to}`)).toEqual(['second', 'first']);
});

it('waits for the next message to that address, and answers at once when there is one', async () => {
  const before = listeners();
  const waiting = texts('to=%2B33612000003&wait=20');
  await until('somebody waits', () => listeners() > before);
  sms('+33612000004', 'for somebody else');
  sms('+33612000003', 'at last');
  expect(await waiting).toEqual(['at last']);
  expect(await texts('to=%2B33612000003&wait=20')).toEqual(['at last']);
  expect(listeners()).toBe(before);
});

it.each(['0.05', '-1', 'never', ''])('answers with nothing where nothing comes: wait=%s', async seconds => {
  expect(await texts(`to=%2B33612000005&wait=${seconds}`)).toEqual([]);
  expect(listeners()).toBe(0);
});
