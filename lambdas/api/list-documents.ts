/** GET /api/documents: the texts that a patient has to accept, in the asked language. */
import type { Configuration } from '../../core/configuration.ts';
import { documents } from '../../core/documents/documents.ts';
import type { ApiCall, Reply } from '../http/api-call.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

interface Dependencies {
  readonly configuration: Configuration;
}

export const listDocuments =
  ({ configuration }: Dependencies) =>
  async ({ language }: ApiCall): Promise<Reply> => {
    const { terms, privacyNotice } = documents(configuration, language);
    const { webOrigin } = configuration.service;
    const toView = ({ kind, version, sha256 }: typeof terms) => ({
      version,
      url: `${webOrigin}/api/documents/${kind}/${version}/${language}`,
      sha256,
    });
    return { status: 200, body: { terms: toView(terms), privacyNotice: toView(privacyNotice) } };
  };

export const handler = route(noBody, listDocuments, () => ({ configuration: configuration() }));
