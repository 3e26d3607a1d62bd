/** GET /api/openapi.json */
import { openApiDocument } from '../contract/openapi.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

const { name, webOrigin } = configuration.service;
const document = openApiDocument(name, webOrigin);

export const handler = route(noBody, async () => ({ status: 200, body: document }));
