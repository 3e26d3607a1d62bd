/** GET /api/openapi.json: the contract of this stage. */

import { handler } from '../../../lambdas/api/openapi.ts';
import { routes } from '../../../lambdas/functions.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws({ service: { name: 'Mon Espace', webOrigin: 'https://espace.example' } });

it('names the service and its address', async () => {
  const { status, body } = await callRoute(handler);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    openapi: '3.1.0',
    info: { title: expect.stringContaining('Mon Espace') },
    servers: [{ url: 'https://espace.example' }],
  });
});

it('has an operation for each route that is no document of its own', async () => {
  const { paths } = (await callRoute(handler)).body;
  const documented = Object.entries<object>(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
  );
  const served = routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter(route => !route.endsWith('/openapi.json'));
  expect(served.filter(route => !documented.includes(route))).toEqual([]);
});

it('asks no service, so that none can stand in its way', async () => {
  await callRoute(handler);
  expect(aws.operations()).toEqual([]);
});
