/** GET /api/documents/{kind}/{version}/{language}: the exact text whose SHA-256 the consent carries. */
import type { Configuration } from '../../core/configuration.ts';
import { documents } from '../../core/documents/documents.ts';
import type { ApiCall, Reply } from '../http/api-call.ts';
import { practiceProblem } from '../http/problems/practice-problem.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

interface Dependencies {
  readonly configuration: Configuration;
}

export const readDocument =
  ({ configuration }: Dependencies) =>
  async ({ parameters }: ApiCall): Promise<Reply> => {
    const language = configuration.languages.find(known => known === parameters.language);
    if (!language) return practiceProblem('unknown_document');
    const { terms, privacyNotice } = documents(configuration, language);
    const document = [terms, privacyNotice].find(
      ({ kind, version }) => kind === parameters.kind && version === parameters.version,
    );
    if (!document) return practiceProblem('unknown_document');
    return {
      status: 200,
      text: document.text,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-language': language,
        // Configuration changes the text of a version, and patients accept the text that is shown.
        'cache-control': 'no-cache',
        etag: `"${document.sha256}"`,
      },
    };
  };

export const handler = route(noBody, readDocument, () => ({ configuration: configuration() }));
