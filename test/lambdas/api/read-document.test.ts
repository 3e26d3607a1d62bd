/** GET /api/documents/{kind}/{version}/{language}: the exact text whose digest a consent carries. */
import { createHash } from 'node:crypto';
import { documents } from '../../../core/documents/documents.ts';
import { languages } from '../../../core/language.ts';
import { handler } from '../../../lambdas/api/read-document.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

const { terms } = documents(aws.configuration, 'en');
const read = (overrides: object = {}) =>
  callRoute(handler, { parameters: { kind: 'terms', version: terms.version, language: 'en', ...overrides } });

it.each(languages.flatMap(language => [['terms', language] as const, ['privacy-notice', language] as const]))(
  'E2: is the text of the %s in %s, to the letter',
  async (kind, language) => {
    const { text, headers, status } = await read({ kind, language });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(text).digest('hex')}"`,
    });
  },
);

it.each([{ kind: 'cookies' }, { version: '2000-01-01' }, { language: 'ja' }, { language: undefined }])(
  'of %j is unknown',
  async overrides => {
    expect(await read(overrides)).toMatchObject({ status: 404, body: { code: 'unknown_document' } });
  },
);

it('asks no service, so that none can stand in its way', async () => {
  await read();
  expect(aws.operations()).toEqual([]);
});
