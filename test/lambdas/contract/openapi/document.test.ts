/** The description of the API: valid OpenAPI 3.1, complete, and nothing in it that says nothing. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod/mini';
import { problemStatus } from '../../../../core/messages/codes.ts';
import { openApiDocument } from '../../../../lambdas/contract/openapi/document.ts';
import { type Caller, routes } from '../../../../lambdas/functions.ts';

const text = z.string().check(z.minLength(3));
const schema = z.looseObject({});
const reference = z.strictObject({ $ref: z.string() });
const mediaType = z.strictObject({ schema, example: z.optional(z.unknown()) });
const response = z.strictObject({
  description: text,
  headers: z.optional(z.record(z.string().check(z.regex(/^[A-Z]\w*(-[A-Z]\w*)*$/)), z.looseObject({}))),
  content: z.optional(z.record(z.string().check(z.regex(/^[a-z]+\/[a-z+]+$/)), mediaType)),
});
const parameter = z.strictObject({
  name: z.string().check(z.minLength(2)),
  in: z.enum(['path', 'header', 'query']),
  description: z.optional(text),
  required: z.optional(z.boolean()),
  schema,
  examples: z.optional(z.unknown()),
});
const operation = z.strictObject({
  operationId: z.string().check(z.regex(/^[a-z][A-Za-z]+$/)),
  tags: z.array(text),
  summary: text,
  description: text,
  parameters: z.optional(z.array(parameter)),
  requestBody: z.optional(
    z.strictObject({ required: z.literal(true), content: z.strictObject({ 'application/json': mediaType }) }),
  ),
  responses: z.record(z.string().check(z.regex(/^([2-5]\d\d|[45]XX)$/)), z.union([response, reference])),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
/** As much of OpenAPI 3.1 as we write. */
const document = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({
    ...{ title: text, version: text, description: text },
    license: z.strictObject({ name: z.literal('MIT'), identifier: z.literal('MIT') }),
  }),
  servers: z.array(z.strictObject({ url: z.url() })),
  tags: z.array(z.strictObject({ name: text, description: text })),
  paths: z.record(
    z.string().check(z.startsWith('/api/')),
    z.partialRecord(z.enum(['get', 'post', 'patch', 'delete', 'put']), operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), z.looseObject({ description: text })),
    headers: z.record(z.string(), z.strictObject({ description: text, schema })),
    responses: z.record(z.string(), response),
    securitySchemes: z.record(
      z.string(),
      z.union([
        z.object({ type: z.literal('http'), scheme: z.literal('bearer'), description: text }),
        z.object({
          type: z.literal('apiKey'),
          in: z.enum(['header', 'cookie']),
          name: z.enum(['Authorization', '__Host-session']),
        }),
      ]),
    ),
  }),
});

const written = JSON.stringify(openApiDocument('Espace Patient', 'https://patients.example'));
const read = document.parse(JSON.parse(written));
const operations = Object.entries(read.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), ...described })),
);
const idOf = ({ operationId }: { operationId: string }) => operationId;
const bodiesOf = ({ requestBody, responses }: (typeof operations)[number]) => [
  ...(requestBody ? [requestBody.content['application/json']] : []),
  ...Object.values(responses).flatMap(found => ('content' in found ? Object.values(found.content ?? {}) : [])),
];

it('is valid by the schema that the OpenAPI Initiative publishes', async () => {
  expect(await new Validator().validate(JSON.parse(written))).toEqual({ valid: true });
});

it('describes every route of the service, and no other', () => {
  const described = operations.map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
  expect(new Set(operations.map(idOf)).size).toBe(operations.length);
});

it('leads somewhere with every reference, and to every component', () => {
  const references = new Set(
    [...written.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, ...to]) => `${to}`),
  );
  expect([...written.matchAll(/"\$ref":"(?!#\/components\/)/g)]).toEqual([]);
  const { securitySchemes, ...others } = read.components;
  const components = Object.entries(others).flatMap(([kind, named]) =>
    Object.keys(named).map(name => `${[kind, name]}`),
  );
  expect([...references].toSorted()).toEqual(components.toSorted());
  const schemes = operations.flatMap(({ security }) => security.flatMap(Object.keys));
  expect([...new Set(schemes)].toSorted()).toEqual(Object.keys(securitySchemes).toSorted());
  expect([...new Set(operations.flatMap(({ tags }) => tags))].toSorted()).toEqual(
    read.tags.map(({ name }) => name).toSorted(),
  );
});

const schemes: Readonly<Record<Exclude<Caller, 'patient'>, object[]>> = {
  public: [],
  practice: [{ practiceKey: [] }],
  operator: [{ operator: [] }],
};

/** A patient bears a token or a session, by where the path begins. */
const session = [{ session: [] }, { sessionCookie: [] }];
const bearers: readonly (readonly [start: string, security: object[]])[] = [
  ['/api/sign-ups/{id}', [{ accessToken: [] }]],
  ['/api/holds/', [{ hold: [] }]],
  // Nobody need bear anything; who has proven a phone may.
  ['/api/slots/', [{}, { accessToken: [] }, ...session]],
  ['/api/me', session],
  ['/api/sessions/current', session],
];

it.each(operations.map(described => [idOf(described), described] as const))(
  '%s says who may call it, by what and with which parameters',
  (_, { path, method, security, parameters = [] }) => {
    const route = routes.find(known => known.path === path && known.method === method);
    const ofPatient = bearers.find(([start]) => path.startsWith(start))?.[1] ?? [];
    expect(security).toEqual(route?.caller === 'patient' ? ofPatient : schemes[route?.caller ?? 'public']);
    const declared = parameters.filter(({ in: place, required }) => place === 'path' && required === true);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(declared.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
    // As HTTP spells them.
    const headers = parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name);
    for (const name of headers) expect(['Accept-Language', 'Idempotency-Key']).toContain(name);
  },
);

it.each(operations.map(described => [idOf(described), described] as const))(
  '%s names exactly the codes of its problems, each with its status',
  (_, { responses }) => {
    for (const [status, found] of Object.entries(responses)) {
      const problem = 'content' in found ? found.content?.['application/problem+json']?.schema : undefined;
      if (problem === undefined) expect(status).toMatch(/^(2\d\d|[45]XX)$/);
      else {
        const [general, { properties }] = z
          .object({
            allOf: z.tuple([
              reference,
              z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
            ]),
          })
          .parse(problem).allOf;
        expect(general).toEqual({ $ref: '#/components/schemas/Problem' });
        expect(properties.code.enum.length).toBeGreaterThan(0);
        for (const code of properties.code.enum) expect(problemStatus).toHaveProperty(code, Number(status));
      }
    }
  },
);

it('documents the time to wait wherever one may be told', () => {
  // A code that was guessed at too often stays refused, however long one waits.
  for (const { responses } of operations)
    for (const [status, found] of Object.entries(responses))
      if (
        (status === '429' && !/^`too_many_attempts`$/.test('description' in found ? found.description : '')) ||
        status === '503'
      )
        expect(found).toHaveProperty('headers.Retry-After.$ref', '#/components/headers/RetryAfter');
});

/** Every property of a body, with its path. */
function properties(part: unknown, at = ''): [string, Record<string, unknown>][] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'properties' in part ? Object.entries(part.properties as Record<string, Record<string, unknown>>) : [];
  const inner = Object.entries(part).flatMap(([name, value]) => properties(value, `${at}/${name}`));
  return [...own.map(([name, value]) => [`${at}/${name}`, value] as [string, Record<string, unknown>]), ...inner];
}

it('says what every field of a request means', () => {
  for (const { operationId, requestBody } of operations)
    for (const [path, field] of properties(requestBody))
      expect([operationId, path, typeof field.description]).toEqual([operationId, path, 'string']);
});

it('gives an example of every request, and examples that fit', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(JSON.parse(written), 'openapi');
  const local = (found: object): object => JSON.parse(JSON.stringify(found).replaceAll('"#/', '"openapi#/'));
  for (const described of operations) {
    if (described.requestBody) expect(described.requestBody.content['application/json'].example).toBeDefined();
    for (const { schema: expected, example } of bodiesOf(described)) {
      if (example === undefined) continue;
      const fits = ajv.compile(local(expected));
      expect([described.operationId, fits(example), fits.errors]).toEqual([described.operationId, true, null]);
    }
  }
});

it('refuses unknown fields in words too', () => {
  for (const { requestBody } of operations)
    if (requestBody)
      expect(requestBody.content['application/json'].schema).toMatchObject({ additionalProperties: false });
});
