/** Every answer comes in the language that the browser asked for, or in the default one. */
import { stages } from '../../../bin/stages.ts';
import * as contract from '../../../lambdas/contract/answers.ts';
import { problemOf, readAs } from '../../support/answers.ts';
import { newAddress, newEmail, newPhone } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

const { defaultLanguage, documents } = stages.local;
const headersFor = (acceptLanguage: string | undefined) =>
  acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };

/** `Accept-Language` (undefined: no such header), the language that is answered, and a word of a problem in it. */
const asked = [
  ['fr', 'fr', 'Vérifiez'],
  ['en', 'en', 'Check'],
  ['de', 'de', 'Prüfen'],
  ['it', 'it', 'Verifichi'],
  ['de-CH,de;q=0.9', 'de', 'Prüfen'],
  ['it-CH', 'it', 'Verifichi'],
  ['EN-gb', 'en', 'Check'],
  ['es,pt;q=0.9,en;q=0.5,fr;q=0.4', 'en', 'Check'],
  ['fr;q=0,it', 'it', 'Verifichi'],
  ['es', defaultLanguage, 'Vérifiez'],
  ['*', defaultLanguage, 'Vérifiez'],
  ['', defaultLanguage, 'Vérifiez'],
  [';;,=q,,\t\u00ff{"', defaultLanguage, 'Vérifiez'],
  ['de'.repeat(50), defaultLanguage, 'Vérifiez'],
  [undefined, defaultLanguage, 'Vérifiez'],
] as const;

describe.each(asked)('Accept-Language %j', (acceptLanguage, language, word) => {
  const headers = headersFor(acceptLanguage);

  it(`A1: words a refusal in ${language}, field by field`, async () => {
    const answer = await ask(service.url, { method: 'POST', path: '/api/sign-ups', body: {}, headers });
    const { code, detail, errors } = problemOf(answer);
    expect([answer.status, code]).toEqual([422, 'invalid_input']);
    expect(answer.headers['content-language']).toBe(language);
    expect(detail).toContain(word);
    expect(errors).not.toHaveLength(0);
  });

  it(`E2: names the documents that are written in ${language}`, async () => {
    const answer = await ask(service.url, { method: 'GET', path: '/api/documents', headers });
    const listed = readAs(contract.documentsAnswer, answer);
    expect(answer.headers['content-language']).toBe(language);
    expect(new URL(listed.terms.url).pathname).toBe(`/api/documents/terms/${documents.termsVersion}/${language}`);
  });
});

it.each([
  ['fr', 'est votre', 'fr'],
  ['de-CH,de;q=0.9', 'ist Ihr', 'de'],
  ['en', 'is your', 'en'],
  ['it', 'è il Suo', 'it'],
])('Accept-Language %s: the message to the phone says %s', async (acceptLanguage, word, language) => {
  const [phone, email] = [newPhone(), newEmail()];
  const body = { phone, email, emailConfirmation: email, password: 'Tournesol-bleu-47', acceptTerms: true };
  const headers = headersFor(acceptLanguage);
  const from = newAddress();
  const answer = await ask(service.url, { method: 'POST', path: '/api/sign-ups', body, headers, from });
  expect([answer.status, answer.headers['content-language']]).toEqual([202, language]);
  const { text } = await until(`a message to ${phone}`, () => service.outbox.list(phone)[0]);
  expect(text).toContain(word);
});
