/** Bodies as they are read: optional fields left blank, and all faults of one round (requirement A1). */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { accepted, code, coded, email, instant, locale, name, phone } from '../../../lambdas/contract/field.ts';
import { readBody } from '../../../lambdas/http/read-body.ts';

const schema = z.strictObject({
  phone,
  accepted: accepted('terms_not_accepted'),
  email: z.optional(email),
  locale: z.optional(locale),
  isBookable: z.optional(z.boolean(coded('wrong_type'))),
  patient: z.optional(z.strictObject({ lastName: name, birthDate: z.optional(instant) }, coded('wrong_type'))),
  slots: z.optional(z.array(z.strictObject({ startsAt: instant, note: z.optional(name) }, coded('wrong_type')))),
});
type Body = z.output<typeof schema>;
const least = { phone: '06 12 34 56 78', accepted: true };

const read = (body: unknown, inspect: Parameters<typeof readBody<Body>>[2] = () => []) => {
  const event = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), isBase64Encoded: false };
  return readBody(event as unknown as APIGatewayProxyEventV2, schema, inspect);
};
const faultsIn = (result: ReturnType<typeof read>) =>
  result.ok ? [] : (result.error.errors ?? []).map(({ field, code: found }) => `${field} ${found}`);

it.each([
  ['an optional field', { email: '', locale: '', isBookable: '' }, {}],
  ['one of a part', { patient: { lastName: 'Ng', birthDate: '' } }, { patient: { lastName: 'Ng' } }],
  [
    'one of a list',
    { slots: [{ startsAt: '2030-01-01T09:00:00Z', note: '' }] },
    { slots: [{ startsAt: '2030-01-01T09:00:00Z' }] },
  ],
  ['a whole part', { patient: '', slots: '' }, {}],
])('takes %s that is sent as "" for absent', (_, sent, understood) => {
  expect(read({ ...least, ...sent })).toEqual({ ok: true, value: { ...least, ...understood } });
});

it('asks for a required field that is sent as "", at any depth', () => {
  const sent = { phone: '', accepted: '', patient: { lastName: '' }, slots: [{ startsAt: '' }] };
  expect(faultsIn(read(sent))).toEqual([
    'phone required',
    'accepted required',
    'patient.lastName required',
    'slots.0.startsAt required',
  ]);
});

it('refuses an unknown field that is sent as "", whatever an object inherits', () => {
  expect(faultsIn(read({ ...least, constructor: '', toString: '', patient: { lastName: 'Ng', x: '' } }))).toEqual([
    'patient.x unknown_field',
    'constructor unknown_field',
    'toString unknown_field',
  ]);
});

it.each([['"text"'], ['[]'], ['null'], ['[[""]]'], ['""']])('refuses %s as a whole', body => {
  expect(faultsIn(read(JSON.parse(body)))).toEqual([' wrong_type']);
});

it('tells what is wrong with the fields that fit, together with those that do not', () => {
  const seen: Partial<Body>[] = [];
  const sent = { phone: '12', accepted: false, email: 'nobody', locale: 'xx', more: 1, patient: { lastName: 1 } };
  const result = read(sent, typed => {
    seen.push(typed);
    return [{ field: 'phone', code: 'invalid_phone' }];
  });
  expect(seen).toEqual([{ phone: '12', email: 'nobody' }]);
  expect(faultsIn(result)).toEqual([
    'accepted terms_not_accepted',
    'locale invalid_locale',
    'patient.lastName wrong_type',
    'more unknown_field',
    'phone invalid_phone',
  ]);
});

it('leaves to the logic what fits', () => {
  const inspect = () => {
    throw new Error('Nothing to inspect');
  };
  expect(read(least, inspect)).toEqual({ ok: true, value: least });
});

it('blames a field once for its form', () => {
  const codes = z.strictObject({ list: z.array(code).check(z.maxLength(1, coded('too_many_slots'))) });
  const event = { headers: { 'content-type': 'application/json' }, body: '{"list":[1,2]}', isBase64Encoded: false };
  const result = readBody(event as unknown as APIGatewayProxyEventV2, codes, () => []);
  const fields = result.ok ? [] : (result.error.errors ?? []).map(({ field }) => field);
  expect(fields.length).toBeGreaterThan(0);
  expect(new Set(fields).size).toBe(fields.length);
});
