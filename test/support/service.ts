/** The whole service for tests, which hashes passwords cheaply unless the test says otherwise. */

import { type Service, startService as startAsDeployed } from '../../local/service.ts';
import type { ServiceOptions } from '../../local/service-options.ts';
import { cheapHash } from './configuration.ts';

export type { Service } from '../../local/service.ts';

/** @throws what the service throws that `npm start` starts. */
export const startService = ({ configuration, ...options }: ServiceOptions = {}): Promise<Service> =>
  startAsDeployed({ ...options, configuration: { password: cheapHash, ...configuration } });
