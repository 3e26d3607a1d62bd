/** A configuration for tests: the defaults of the requirements, with the overrides of a test. */
import { type Configuration, type ConfigurationInput, parseConfiguration } from '../../core/configuration.ts';

/** The least that a platform has to choose. */
export const leastConfiguration = {
  stage: 'test',
  service: { name: 'Espace Patient', webOrigin: 'https://patients.example' },
  operator: { name: 'Operator', address: '1 rue de l’Exemple, 75000 Paris' },
  support: { email: 'support@patients.example' },
  sms: { senderId: 'EspPatient', maxPriceUsd: '0.30' },
  voice: { originationIdentity: 'phone-1' },
  email: { from: 'no-reply@patients.example' },
} as const satisfies ConfigurationInput;

/** Well under a millisecond instead of an eighth of a second: for tests that are not about the hash. */
export const cheapHash = { memoryKiB: 32, iterations: 1, parallelism: 1 } as const;

/** @throws Error as for a platform, when the limits named here break a requirement */
export const makeConfiguration = (overrides: Partial<ConfigurationInput> = {}): Configuration =>
  parseConfiguration({ ...leastConfiguration, password: cheapHash, ...overrides });
