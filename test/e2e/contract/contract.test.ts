/** The documents a patient accepts and the description of the API say what the service does (requirement E2). */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { languages } from '../../../core/language.ts';
import { documentsAnswer } from '../../../lambdas/contract/answers.ts';
import { routes } from '../../../lambdas/functions.ts';
import { outcomeOf, problemOf, readAs } from '../../support/answers.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

const get = (path: string, language = 'fr') =>
  ask(service.url, { method: 'GET', path, headers: { 'accept-language': language } });

describe('GET /api/documents', () => {
  it('E2: names the SHA-256 of the very text that it links to, in each language', async () => {
    const digests = new Set<string>();
    for (const language of languages) {
      const listed = await get('/api/documents', language);
      const { terms, privacyNotice } = readAs(documentsAnswer, listed);
      for (const { url, sha256, version } of [terms, privacyNotice]) {
        const { pathname } = new URL(url);
        expect(pathname.endsWith(`/${version}/${language}`)).toBe(true);
        const text = await get(pathname, 'xx');
        expect(text.status).toBe(200);
        expect(text.headers['content-language']).toBe(language);
        expect(createHash('sha256').update(text.text).digest('hex')).toBe(sha256);
        digests.add(sha256);
      }
    }
    expect(digests.size).toBe(2 * languages.length);
  });

  it.each(['terms/2026-11-01/xx', 'terms/1999-01-01/fr', 'rules/2026-11-01/fr', 'terms/2026-11-01/..%2Ffr'])(
    'knows no %s',
    async name => expect(outcomeOf(await get(`/api/documents/${name}`))).toBe('404 unknown_document'),
  );
});

/** As much of OpenAPI 3.1 as we write. */
const responseObject = z.object({
  description: z.string().check(z.minLength(1)),
  content: z.optional(
    z.record(z.string().check(z.regex(/^[a-z]+\/[a-z+]+$/)), z.object({ schema: z.looseObject({}) })),
  ),
});
const parameterObject = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'header', 'query']),
  required: z.optional(z.boolean()),
  schema: z.looseObject({}),
});
const operation = z.strictObject({
  operationId: z.string().check(z.regex(/^[a-z][A-Za-z]+$/)),
  summary: z.string().check(z.minLength(5)),
  parameters: z.optional(z.array(parameterObject)),
  requestBody: z.optional(z.looseObject({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) })),
  responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), responseObject),
  security: z.optional(z.array(z.record(z.string(), z.array(z.string())))),
});
const document = z.looseObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.url() })),
  paths: z.record(
    z.string().check(z.startsWith('/api/')),
    z.partialRecord(z.enum(['get', 'post', 'patch', 'delete', 'put']), operation),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.union([
        z.object({ type: z.literal('http'), scheme: z.literal('bearer') }),
        z.object({ type: z.literal('apiKey'), in: z.literal('header'), name: z.literal('authorization') }),
      ]),
    ),
  }),
});

describe('GET /api/openapi.json', () => {
  const readDocument = async () => {
    const answer = await get('/api/openapi.json');
    expect(answer.status).toBe(200);
    return { ...document.parse(answer.json), text: answer.text, json: answer.json };
  };
  const operationsOf = ({ paths }: Awaited<ReturnType<typeof readDocument>>) =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
    );

  it('describes every route of the service, and no other', async () => {
    const described = operationsOf(await readDocument()).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('is OpenAPI 3.1: references lead somewhere, names are unique, path parameters are declared', async () => {
    const read = await readDocument();
    const references = [...read.text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(5);
    expect([...new Set(references)].filter(name => !(name && name in read.components.schemas))).toEqual([]);
    expect([...read.text.matchAll(/"\$ref":"([^"]*)"/g)]).toHaveLength(references.length);

    const operations = operationsOf(read);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, parameters = [], security = [] } of operations) {
      const declared = parameters.filter(({ in: place, required }) => place === 'path' && required === true);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(declared.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
      for (const scheme of security.flatMap(Object.keys))
        expect(read.components.securitySchemes).toHaveProperty(scheme);
    }
  });

  it('refuses unknown fields in words too', async () => {
    const { paths } = await readDocument();
    const { content } = paths['/api/sign-ups']?.post?.requestBody ?? {};
    expect(content?.['application/json']?.schema).toMatchObject({ additionalProperties: false });
  });
});

describe('every answer', () => {
  it('of the API forbids to be stored, sniffed or framed', async () => {
    const answers = [await get('/api/documents'), await get(`/api/sign-ups/${'f'.repeat(32)}`)];
    for (const { headers } of answers) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}; includeSubDomains/);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
    expect(answers[0]?.headers['cache-control']).toBe('no-store');
    expect(problemOf(await get(`/api/sign-ups/${'f'.repeat(32)}`)).instance).toMatch(/^[\w-]{10,}$/);
  });
});
