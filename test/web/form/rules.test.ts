/** What the page finds wrong is what the API finds wrong: the same fields, for the same reasons, in one round (requirement Q1). */
import { fields } from '../../../core/messages/de/fields.ts';
import { platformOf } from '../../../core/platform.ts';
import { handler } from '../../../lambdas/api/start-sign-up.ts';
import { byField, missing, sentenceOf } from '../../../web/components/form/faults.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();
const good = {
  lastName: 'Martin',
  firstName: 'Claire',
  birthDate: '1984-02-29',
  phone: '06 12 34 56 78',
  email: 'claire@exemple.fr',
  emailConfirmation: 'claire@exemple.fr',
  password: 'Tournesol-bleu-47',
};
type Form = typeof good;

let brokenRules: typeof import('../../../web/components/form/rules.ts')['brokenRules'];
beforeAll(async () => {
  Object.assign(globalThis, { __PLATFORM__: platformOf(aws.configuration) });
  ({ brokenRules } = await import('../../../web/components/form/rules.ts'));
});

async function refusedByApi({ lastName, firstName, birthDate, ...account }: Form): Promise<string[]> {
  const body = { ...account, acceptTerms: true, hold: 'none', patient: { lastName, firstName, birthDate } };
  const { body: problem } = await callRoute(handler, { body });
  const errors = (problem.errors ?? []) as { field: string; code: string }[];
  return errors
    .filter(({ field }) => field !== 'hold')
    .map(({ field, code }) => `${field.replace('patient.', '')} ${code}`)
    .sort();
}

test.each<[string, Partial<Form>, string[]]>([
  ['a landline of a country without calls, or a number that nobody has', { phone: '06 12' }, ['phone invalid_phone']],
  ['a premium number', { phone: '0899 70 12 34' }, ['phone phone_not_reachable']],
  ['a number of a country that is not served', { phone: '+1 202 555 0123' }, ['phone country_not_served']],
  ['an e-mail without a top level', { email: 'a@b', emailConfirmation: 'a@b' }, ['email invalid_email']],
  ['two e-mails, one of them wrong', { email: 'a@b' }, ['email invalid_email', 'emailConfirmation emails_differ']],
  [
    'an international domain in both of its spellings',
    { email: 'a@straße.de', emailConfirmation: 'a@xn--strae-oqa.de' },
    [],
  ],
  ['a password of the own e-mail', { password: 'Claire-claire-1' }, ['password password_too_common']],
  [
    'a password that breaks several rules',
    { password: 'azerty' },
    ['password_too_short', 'password_needs_uppercase', 'password_needs_digit', 'password_too_common'].map(
      code => `password ${code}`,
    ),
  ],
  ['a link for a name', { lastName: 'www.exemple.fr' }, ['lastName invalid_name']],
  ['a birth date to come', { birthDate: '2150-01-01' }, ['birthDate invalid_birth_date']],
  [
    'faults of form, schema and patient together',
    { phone: '12', lastName: '...', firstName: 'x'.repeat(101), birthDate: '1800-01-01' },
    ['birthDate invalid_birth_date', 'firstName invalid_name', 'lastName invalid_name', 'phone invalid_phone'],
  ],
  ['nothing', {}, []],
])('%s', async (_, typed, expected) => {
  const form = { ...good, ...typed };
  const found = brokenRules(form).map(({ field, code }) => `${field} ${code}`);
  expect(found.sort()).toEqual([...expected].sort());
  expect(await refusedByApi(form)).toEqual([...expected].sort());
});

test('what is empty breaks no rule: a form knows which fields it needs', () => {
  expect(brokenRules({ ...good, phone: ' ', email: '', password: '' })).toEqual([]);
  expect(missing({ phone: ' ', email: 'a' }, ['phone', 'email'])).toEqual({ phone: [{ code: 'required' }] });
});

test('a fault is told in the language of the page; one that the page does not know, as the API tells it', () => {
  const found = [
    { field: 'phone', code: 'invalid_phone' as const, message: 'Ce numéro n’est pas valide.' },
    { field: 'phone', code: 'newer' as never, message: 'Un motif plus récent.' },
    { field: 'hold', code: 'invalid_hold' as const },
  ];
  const faults = byField(found, field => (field === 'phone' ? field : undefined));
  expect(Object.keys(faults)).toEqual(['phone']);
  expect(sentenceOf(faults.phone, fields)).toBe(`${fields.invalid_phone} Un motif plus récent.`);
});
