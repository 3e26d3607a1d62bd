/** The documents that a patient accepts, and the description of the API, agree with the service (requirement E2). */
import { createHash } from 'node:crypto';
import { languages } from '../../../core/language.ts';
import { documentsAnswer } from '../../../lambdas/contract/answers.ts';
import { openApiDocument } from '../../../lambdas/contract/openapi/document.ts';
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

it('GET /api/openapi.json describes this service, at its own address', async () => {
  const answer = await get('/api/openapi.json');
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual(JSON.parse(JSON.stringify(openApiDocument('Espace Patient', service.url))));
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
