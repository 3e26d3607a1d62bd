/** The practice's desk on `/local`: what it shows and answers, and what is no route of it. */
import { createServer } from 'node:http';
import type { PracticeDesk } from '../../../local/demo/practice-desk.ts';
import { deskRoutes } from '../../../local/http/desk-routes.ts';
import { closeServer, listen } from '../../../local/http/http.ts';

const asked: unknown[] = [];
const answer = async (...words: unknown[]) => {
  asked.push(words);
  return Response.json({ done: true }, { status: 200 });
};
const desk = {
  show: async () => ({ patients: [], corrections: [] }),
  correct: (recordId, typed) => answer('correct', recordId, typed),
  decline: id => answer('decline', id),
} as Pick<PracticeDesk, 'show' | 'correct' | 'decline'> as PracticeDesk;

let open: PracticeDesk | undefined;
const server = createServer(
  deskRoutes(
    () => open,
    async (_, response) => void response.writeHead(418).end(),
  ),
);
let url: string;
beforeAll(async () => {
  url = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => closeServer(server));
beforeEach(() => {
  open = desk;
  asked.length = 0;
});

const id = 'a'.repeat(32);
const ask = async (method: string, path: string, body?: string) =>
  (await fetch(`${url}${path}`, { method, ...(body !== undefined && { body }) })).status;

it.each([
  ['GET', '/local/practice', undefined, 200, []],
  [
    'PUT',
    '/local/practice/patients/fiche-1',
    '{"phone":"06","email":"","code":1}',
    200,
    ['correct', 'fiche-1', { phone: '06', email: '' }],
  ],
  ['POST', `/local/practice/corrections/${id}/decline`, undefined, 200, ['decline', id]],
  ['PUT', '/local/practice/patients/fiche-1', '{', 400, []],
  ['PUT', '/local/practice/patients/..%2F', '{}', 404, []],
  ['POST', '/local/practice', undefined, 404, []],
  ['GET', '/local/outbox', undefined, 418, []],
])('%s %s with %s is answered %i', async (method, path, body, status, told) => {
  expect(await ask(method, path, body)).toBe(status);
  expect(asked).toEqual(told.length === 0 ? [] : [told]);
});

it('shows nothing while nobody knows the practice’s key', async () => {
  open = undefined;
  expect(await ask('GET', '/local/practice')).toBe(404);
});
