/** GET /api/documents: the texts that a patient has to accept. */
import { documents } from '../../../core/documents/documents.ts';
import { languages } from '../../../core/language.ts';
import { handler } from '../../../lambdas/api/list-documents.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

it.each(languages)('E2: tells version, address and digest of both texts in %s', async language => {
  const answer = await callRoute(handler, { headers: { 'accept-language': language } });
  const { terms, privacyNotice } = documents(aws.configuration, language);
  const url = (kind: string, version: string) =>
    `https://patients.example/api/documents/${kind}/${version}/${language}`;
  expect(answer).toMatchObject({ status: 200, headers: { 'content-language': language } });
  expect(answer.body).toEqual({
    terms: { version: terms.version, url: url('terms', terms.version), sha256: terms.sha256 },
    privacyNotice: {
      version: privacyNotice.version,
      url: url('privacy-notice', privacyNotice.version),
      sha256: privacyNotice.sha256,
    },
  });
});

it.each(['ja', '*', ''])('answers %j in the default language', async language => {
  const answer = await callRoute(handler, { headers: { 'accept-language': language } });
  expect(answer.headers['content-language']).toBe('fr');
});

it('asks no service, so that none can stand in its way', async () => {
  await callRoute(handler);
  expect(aws.operations()).toEqual([]);
  expect(aws.logged()).toEqual([{ event: 'request', route: 'the route', status: 200 }]);
});
