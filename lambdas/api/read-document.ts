/** GET /api/documents/{kind}/{version}/{language}: the exact text whose SHA-256 the consent carries. */
import { documents } from '../../core/documents/documents.ts';
import { problem } from '../http/problem.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

export const handler = route(noBody, async ({ parameters }) => {
  const language = configuration.languages.find(known => known === parameters.language);
  if (!language) return problem('unknown_document');
  const { terms, privacyNotice } = documents(configuration, language);
  const document = [terms, privacyNotice].find(
    ({ kind, version }) => kind === parameters.kind && version === parameters.version,
  );
  if (!document) return problem('unknown_document');
  return {
    status: 200,
    text: document.text,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-language': language,
      // Configuration changes the text of a version, and what is shown is what is accepted.
      'cache-control': 'no-cache',
      etag: `"${document.sha256}"`,
    },
  };
});
