/** A5: only the distribution, by its secret, may say from where a patient's call comes. */
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { handler } from '../../../lambdas/authorizers/distribution-authorizer.ts';
import { answerLost, throttled } from '../../support/handlers/aws-errors.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

const given = (text: string, SecretId: string) =>
  aws.secrets.on(GetSecretValueCommand, { SecretId }).resolves({ SecretString: text });
const asked = async (...identitySource: string[]) => (await handler({ identitySource })).isAuthorized;

beforeEach(() => {
  given('first', 'sent');
  given('zeroth', 'before');
  given('', 'empty');
});

it.each([throttled(), answerLost()])(
  'X13, I3: admits nobody while reading the secrets ends in $name, and tells nothing of them',
  async error => {
    aws.secrets.rejects(error);
    await expect(asked('first')).rejects.toMatchObject({ name: error.name, message: error.name, stack: '' });
    expect(aws.logged()).toEqual([{ event: 'request_failed', errorName: error.name }]);
    expect(JSON.stringify(aws.logged())).not.toContain('first');
  },
);

it('X13: reads both secrets at the next call, and keeps them: the gateway asks for each new caller', async () => {
  expect(await asked('first')).toBe(true);
  expect(aws.inputs('GetSecretValue')).toEqual([{ SecretId: 'sent' }, { SecretId: 'before' }, { SecretId: 'empty' }]);
  expect(await asked('first')).toBe(true);
  expect(aws.operations()).toHaveLength(3);
});

it('X13: admits what the distribution sends, and what it sent before, and marks it for the routes', async () => {
  expect([await asked('first'), await asked('zeroth')]).toEqual([true, true]);
  expect((await handler({ identitySource: ['first'] })).context).toEqual({ from: 'distribution' });
});

it.each([[['']], [[]], [['second']], [['First']], [['first ']], [['first,first']], [['fir']]])(
  'X13: refuses %j',
  async identitySource => {
    expect(await asked(...identitySource)).toBe(false);
  },
);
