/** The environment that the stack, or the local run, gives a function. */

/** @throws Error at cold start when the variable is missing: a function set up wrongly must not seem to work */
export function variable(
  name: 'CONFIGURATION' | 'TABLE_NAME' | 'SECRET_ID' | 'STATE_MACHINE_ARN' | 'DISTRIBUTION_SECRET_IDS',
): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing`);
  return value;
}
