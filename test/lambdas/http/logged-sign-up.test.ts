/** The sign-up that a request's line of log names (requirement J1). */
import { loggedSignUp } from '../../../lambdas/http/logged-sign-up.ts';
import { practiceProblem } from '../../../lambdas/http/problems/practice-problem.ts';
import { problem } from '../../../lambdas/http/problems/problem.ts';

const id = '5f3c1c0e8f0a4d3b9e6a7d2c1b0a9f8e';
const code = 'POST /api/sign-ups/{id}/code';
const event = (routeKey: string, pathParameters?: Record<string, string>) => ({
  routeKey,
  ...(pathParameters && { pathParameters }),
});

it.each([
  ['a started one', event('POST /api/sign-ups'), { status: 202, body: { signUp: { id }, accessToken: 'secret' } }],
  ['one that is read', event('GET /api/sign-ups/{id}', { id }), { status: 200, body: { signUp: { id } } }],
  ['one that is given up', event('DELETE /api/sign-ups/{id}', { id }), { status: 204 }],
  ['one whose code is wrong', event(code, { id }), problem('wrong_code', { attemptsLeft: 2 })],
  ['one that nobody can tell of', event(code, { id }), problem('unavailable')],
  [
    'one that a practice declines',
    event('POST /api/practices/{practiceId}/corrections/{id}/decline', { practiceId: 'cabinet-1', id }),
    { status: 204 },
  ],
  [
    'one that support looks for',
    event('GET /api/operations/sign-ups/{reference}', { reference: 'K7Q-4MX' }),
    { status: 200, body: { signUp: { id } } },
  ],
])('names %s, and nothing else', (_, asked, reply) => {
  expect(loggedSignUp(asked, reply)).toEqual({ signUpId: id });
});

it.each([
  ['no sign-up', event('GET /api/documents'), { status: 200, body: {} }],
  ['an id that nobody has', event(code, { id }), problem('not_found')],
  [
    'an id that is none of this practice',
    event('POST /api/practices/{practiceId}/corrections/{id}/decline', { practiceId: 'cabinet-1', id }),
    practiceProblem('unknown_correction'),
  ],
  ['a text in the place of an id', event(code, { id: 'camille@exemple.fr' }), problem('invalid_input')],
  ['an id of something else', event('POST /api/challenges/{id}/code', { id }), { status: 201, body: {} }],
  ['a refused start', event('POST /api/sign-ups'), problem('invalid_input')],
])('names none for %s', (_, asked, reply) => {
  expect(loggedSignUp(asked, reply)).toEqual({});
});
