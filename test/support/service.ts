/** The whole service for tests, which hashes passwords cheaply unless the test says otherwise. */
import { timeouts } from '../../adapters/sdk-client.ts';
import { type Service, startService as startAsDeployed } from '../../local/service.ts';
import type { ServiceOptions } from '../../local/service-options.ts';
import { cheapHash } from './configuration.ts';

export type { Service } from '../../local/service.ts';

interface TestOptions extends ServiceOptions {
  /** Many people at once keep this one process busy for longer than a service may take to answer: functions wait for it. */
  readonly crowded?: true;
}

/** @throws what the service throws that `npm start` starts. */
export function startService({ configuration, crowded, ...options }: TestOptions = {}): Promise<Service> {
  // Of this file of tests alone, since each has its own modules.
  if (crowded) Object.assign(timeouts.requestHandler, { connectionTimeout: 60_000, requestTimeout: 60_000 });
  return startAsDeployed({ ...options, configuration: { password: cheapHash, ...configuration } });
}
