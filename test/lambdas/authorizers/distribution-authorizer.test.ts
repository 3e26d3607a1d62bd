/** A5: who may say where a patient's call comes from: the distribution, by its secret, and nobody else. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';

process.env.DISTRIBUTION_SECRET_IDS = 'sent,before,empty';
process.env.AWS_REGION = 'eu-west-3';
const secrets = mockClient(SecretsManagerClient);
const { handler } = await import('../../../lambdas/authorizers/distribution-authorizer.ts');

const given = (text: string, SecretId: string) =>
  secrets.on(GetSecretValueCommand, { SecretId }).resolves({ SecretString: text });
const asked = async (...identitySource: string[]) => (await handler({ identitySource })).isAuthorized;

it('X13, I3: admits nobody while the secrets cannot be read, and reads them again at the next call', async () => {
  const { write } = process.stdout;
  const logged: unknown[] = [];
  process.stdout.write = line => logged.push(line) > 0;
  secrets.on(GetSecretValueCommand).rejects(new Error('first is not there'));
  await expect(asked('first')).rejects.toThrow(/^Error$/);
  await expect(asked('')).rejects.toThrow(/^Error$/);
  process.stdout.write = write;
  expect(logged).toHaveLength(2);
  expect(String(logged)).not.toContain('first');
});

it('X13: admits what the distribution sends, and what it sent before, and marks it for the routes', async () => {
  given('first', 'sent');
  given('zeroth', 'before');
  given('', 'empty');
  expect(await asked('first')).toBe(true);
  expect(await asked('zeroth')).toBe(true);
  expect((await handler({ identitySource: ['first'] })).context).toEqual({ from: 'distribution' });
});

it.each([[['']], [[]], [['second']], [['First']], [['first ']], [['first,first']], [['fir']]])(
  'X13: refuses %j',
  async identitySource => {
    expect(await asked(...identitySource)).toBe(false);
  },
);
