/** A function that is set up wrongly says which variable is missing, and says no value. */
const { jest } = import.meta;

async function withEnvironment(variables: Record<string, string | undefined>) {
  jest.resetModules();
  for (const name of ['CONFIGURATION', 'TABLE_NAME', 'SECRET_ID', 'STATE_MACHINE_ARN']) delete process.env[name];
  Object.assign(process.env, variables);
  const { variable } = await import('../../../lambdas/runtime/environment.ts');
  const { configuration } = await import('../../../lambdas/runtime/configuration.ts');
  return { variable, configuration };
}

it('reads what is there', async () => {
  const { variable } = await withEnvironment({ TABLE_NAME: 'sign-up' });
  expect(variable('TABLE_NAME')).toBe('sign-up');
});

it('names what is missing', async () => {
  const { variable, configuration } = await withEnvironment({ TABLE_NAME: 'sign-up' });
  expect(() => variable('SECRET_ID')).toThrow('The environment variable SECRET_ID is missing');
  expect(configuration).toThrow('The environment variable CONFIGURATION is missing');
});

it('refuses one that is empty, and a configuration that is none', async () => {
  const { variable } = await withEnvironment({ TABLE_NAME: '' });
  expect(() => variable('TABLE_NAME')).toThrow('TABLE_NAME');
  const { configuration } = await withEnvironment({ CONFIGURATION: '{"stage":"test"}' });
  expect(configuration).toThrow('service');
});
