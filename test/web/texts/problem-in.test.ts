/** A refusal that came in one language is told in the language that the page has now, as the API would tell it (requirement Q1). */
import { platformOf } from '../../../core/platform.ts';
import type { Problem } from '../../../web/api/client.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
let problemIn: typeof import('../../../web/texts/problems/problem-in.ts')['problemIn'];
beforeAll(async () => {
  Object.assign(globalThis, { __PLATFORM__: platformOf(configuration) });
  ({ problemIn } = await import('../../../web/texts/problems/problem-in.ts'));
});

const nothing = { wait: undefined, isLongWait: false, attemptsLeft: undefined, isReplaced: undefined };
const refused = (problem: object) => ({ language: 'fr', title: 'Titre', detail: 'Détail', ...problem }) as Problem;
const detailIn = async (language: 'fr' | 'en' | 'de' | 'it', problem: object) =>
  (await problemIn(language, refused(problem)))?.detail;

test.each([
  ['fr', /2 essais/],
  ['en', /2 tries/],
  ['de', /2 Versuche/],
  ['it', /2 tentativi/],
] as const)('in %s with the tries that are left', async (language, words) => {
  expect(await detailIn(language, { code: 'wrong_code', attemptsLeft: 2 })).toMatch(words);
});

test('with the wait, and with whom to ask', async () => {
  expect(await detailIn('en', { code: 'too_many_requests', retryAfterSeconds: 120 })).toContain('2 minutes');
  expect(await detailIn('de', { code: 'too_many_codes' })).toContain(configuration.support.email);
});

test('an appointment is the patient’s own here, not a practice’s', async () => {
  const { ownAppointmentProblems } = await import('../../../core/messages/en/own-appointment-problems.ts');
  const own = ownAppointmentProblems.unknown_appointment({ ...nothing, support: '' });
  expect(await detailIn('en', { code: 'unknown_appointment' })).toBe(own.detail);
});

test('a refusal that this page does not know keeps the words that came', async () => {
  expect(await problemIn('en', refused({ code: 'newer' }))).toBeUndefined();
  expect(await problemIn('en', refused({ code: 'toString' }))).toBeUndefined();
});
