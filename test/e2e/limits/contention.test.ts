/** The table's calls for one sign-up, and the answers when others stand in its way for long (F09, I3). */

import { outcomeOf } from '../../support/answers.ts';
import { newAddress, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ crowded: true, reconcileEverySeconds: Number.POSITIVE_INFINITY, watchTable: true });
});
afterAll(() => service.stop());

type Operation = { readonly operation: string };

/** Every transaction meets another one from now on, until the returned function ends it. */
function contend(): () => void {
  const fault = {
    code: 'TransactionCanceledException',
    details: { CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }] },
    when: ({ operation }: Operation) => operation === 'TransactWriteItems',
    times: Number.POSITIVE_INFINITY,
  };
  service.faults.dynamodb.push(fault);
  return () => service.faults.dynamodb.splice(service.faults.dynamodb.indexOf(fault), 1);
}

it('takes four calls of the table to accept a sign-up', async () => {
  const isDelivery = ({ operation }: Operation) => operation === 'deliver-code';
  service.faults.lambda.push({ code: 'Lambda.TooManyRequestsException', when: isDelivery });
  const before = { ...service.counts.dynamodb };
  expect(outcomeOf(await new Patient(service).start())).toBe('202');
  const calls = Object.entries(service.counts.dynamodb).map(([name, count]) => [name, count - (before[name] ?? 0)]);
  expect(Object.fromEntries(calls.filter(([, count]) => count !== 0))).toEqual({
    BatchGetItem: 1,
    // The charge of the address, and the cost of the code.
    UpdateItem: 2,
    TransactWriteItems: 1,
  });
});

it('F09: a phone that everybody asks for is 429 with Retry-After 1, never 503, and nothing is sent', async () => {
  const patient = new Patient(service);
  const end = contend();
  const refused = await patient.start();
  end();
  expect([outcomeOf(refused), refused.headers['retry-after']]).toEqual(['429 too_many_requests', '1']);
  expect(patient.codeMessages()).toEqual([]);
  expect(outcomeOf(await patient.start())).toBe('202');
});

it('F09: so is a move to another phone, and the sign-up stays as it was', async () => {
  const patient = new Patient(service);
  await patient.start();
  const code = await patient.readCode();
  const end = contend();
  const refused = await patient.changeContact({ phone: new Patient(service).phone });
  end();
  expect([outcomeOf(refused), refused.headers['retry-after']]).toEqual(['429 too_many_requests', '1']);
  expect(outcomeOf(await patient.answer(code))).toBe('200');
});

it('I3, X05: nobody gets a short code while answered ones cannot be taken off the caller', async () => {
  const from = newAddress();
  const family = Array.from({ length: 5 }, () => new Patient(service, { from }));
  for (const patient of family) await patient.start();
  const [first = new Patient(service)] = family;
  expect(outcomeOf(await first.answer(await first.readCode()))).toBe('200');
  const isRelease = ({ operation, input }: Operation & { input: unknown }) =>
    operation === 'UpdateItem' && /"DELETE /.test(JSON.stringify(input));
  service.faults.dynamodb.push({ code: 'ThrottlingException', times: 3, when: isRelease });
  const next = new Patient(service, { from });
  expect(outcomeOf(await next.start())).toBe('503 unavailable');
  expect(service.faults.dynamodb).toEqual([]);
  expect(outcomeOf(await next.start())).toBe('202');
  expect((await next.readCode()).length).toBe(3);
});
