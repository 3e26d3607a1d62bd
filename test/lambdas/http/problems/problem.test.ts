/** Problem documents: their faults, and how little of the request they repeat. */
import type { FieldFault } from '../../../../core/sign-up/typed-input.ts';
import { invalidInput, toProblemResponse } from '../../../../lambdas/http/problems/problem.ts';

const written = (errors: readonly FieldFault[]) =>
  toProblemResponse(invalidInput(errors).problem, 'en', 'support@patients.example', 'request-1').body;
const unknown = (field: string): FieldFault => ({ field, code: 'unknown_field' });

it('names twenty faults, and how many more there are', () => {
  const { errors, moreErrors } = JSON.parse(written(Array.from({ length: 27 }, (_, index) => unknown(`f${index}`))));
  expect(errors).toHaveLength(20);
  expect(errors[19]).toEqual({ field: 'f19', code: 'unknown_field', message: expect.any(String) });
  expect(moreErrors).toBe(7);
});

it('leaves nothing out of twenty', () => {
  const document = JSON.parse(written(Array.from({ length: 20 }, (_, index) => unknown(`f${index}`))));
  expect(document.errors).toHaveLength(20);
  expect(document).not.toHaveProperty('moreErrors');
});

it.each([
  ['a', 'a'],
  ['x'.repeat(40), 'x'.repeat(40)],
  ['x'.repeat(41), `${'x'.repeat(40)}…`],
  ['😀'.repeat(41), `${'😀'.repeat(40)}…`],
])('cuts the name of a field that is long: %s', (field, shown) => {
  expect(JSON.parse(written([unknown(field)])).errors[0].field).toBe(shown);
});

it('is never much longer than a request may be, whatever that is made of', () => {
  const worst = Array.from({ length: 1_500 }, (_, index) => unknown(`${'\u0001'.repeat(60)}${index}`));
  expect(Buffer.byteLength(written(worst))).toBeLessThan(8 * 1024);
});
