/** The calls of the table for an account in use, counted to the last. */
import { Member } from '../../support/people/member.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let member: Member;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({ watchTable: true, reconcileEverySeconds: never, noticesEverySeconds: never });
  member = await new Member(service).join();
});
afterAll(() => service.stop());

/** Operations of the table, by name, that one request makes before it is answered. */
async function callsOf(request: () => Promise<Answer>): Promise<Record<string, number>> {
  const before = structuredClone(service.counts.dynamodb);
  const { status } = await request();
  const made = Object.entries(service.counts.dynamodb).map(([name, count]) => [name, count - (before[name] ?? 0)]);
  return { status, ...Object.fromEntries(made.filter(([, count]) => Number(count) > 0)) };
}

it.each([
  ['/api/me', { GetItem: 1, BatchGetItem: 1 }],
  ['/api/me/appointments', { GetItem: 1, Query: 1 }],
])('H4: %s looks at its session once, and writes nothing within ten minutes', async (path, calls) => {
  expect(await callsOf(() => member.browser.call('GET', path))).toEqual({ status: 200, ...calls });
});

it('a sign-in on a known device takes four calls', async () => {
  await member.browser.call('DELETE', '/api/sessions/current');
  const signIn = () => member.signIn(member.browser);
  expect(await callsOf(signIn)).toEqual({ status: 201, BatchGetItem: 2, UpdateItem: 1, TransactWriteItems: 1 });
});

it('C2: a wrong password takes the same calls whether anybody has the phone or e-mail', async () => {
  const password = 'Tournesol-bleu-49';
  const identifiers = [member.phone, member.email, '06 98 00 12 34', 'nobody@exemple.fr'];
  for (const identifier of identifiers) {
    const signIn = () => member.signIn(member.newBrowser(), { identifier, password });
    expect(await callsOf(signIn)).toEqual({ status: 401, BatchGetItem: 2, TransactWriteItems: 1 });
  }
});
