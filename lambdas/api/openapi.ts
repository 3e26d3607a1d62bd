/** GET /api/openapi.json */
import type { Configuration } from '../../core/configuration.ts';
import { openApiDocument } from '../contract/openapi/document.ts';
import type { Reply } from '../http/api-call.ts';
import { noBody, type RouteDependencies, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

interface Dependencies extends RouteDependencies {
  readonly configuration: RouteDependencies['configuration'] & Pick<Configuration, 'service'>;
}

export const openApi = ({ configuration: { service } }: Dependencies) => {
  const document = openApiDocument(service.name, service.webOrigin);
  return async (): Promise<Reply> => ({ status: 200, body: document });
};

export const handler = route(noBody, openApi, () => ({ configuration: configuration() }));
