/** A refused patient reads why in the language that the request asks for, or in the one of the sign-up's own messages. */
import { languages } from '../../../core/language.ts';
import { outcomeOf, problemOf } from '../../support/answers.ts';
import { Patient, wrongFor } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

/** Six problems of the same sign-up, in this language. */
async function problemsIn(language: string) {
  const patient = new Patient(service, { language });
  const refusedForm = await patient.start({ phone: '15', password: 'short' });
  await patient.start();
  const code = await patient.readCode();
  const answers = [
    refusedForm,
    await patient.answer(wrongFor(code)),
    await patient.resend(),
    await patient.consent(),
    await patient.consent({ privacyNoticeVersion: 'old' }),
    await patient.call('GET', '', undefined, { authorization: '' }),
  ];
  return answers.map(answer => {
    expect(answer.headers['content-language']).toBe(language);
    const { code: name, title, detail, errors = [] } = problemOf(answer);
    return { name, sentences: [title, detail, ...errors.map(({ message }) => message)] };
  });
}

describe('a problem', () => {
  it('is told in each language, the same problem in other words', async () => {
    const told = await Promise.all(languages.map(problemsIn));
    const [first = []] = told;
    expect(first.map(({ name }) => name)).toEqual([
      ...['invalid_input', 'wrong_code', 'too_soon', 'not_awaiting_consent', 'stale_notice', 'not_found'],
    ]);
    for (const problems of told) expect(problems.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
    for (const [index, { sentences }] of first.entries()) {
      for (const [position] of sentences.entries()) {
        const words = told.map(problems => problems[index]?.sentences[position]);
        expect(new Set(words).size).toBe(languages.length);
      }
    }
  });
});

describe('messages of a sign-up', () => {
  it('are in its own language, whatever a later request asks for', async () => {
    const patient = new Patient(service, { language: 'en' });
    expect(outcomeOf(await patient.start({ locale: 'de' }))).toBe('202');
    await patient.readCode();
    const [sms] = patient.codeMessages();
    expect(sms?.text).toMatch(/^\d{3} ist Ihr Code/);
    expect(await patient.read()).toMatchObject({ status: expect.stringMatching(/received|awaiting_code/) });
  });
});
