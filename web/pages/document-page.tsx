/** `/terms` and `/privacy-notice`: the current text of a document. */

import { Button } from '../components/button.tsx';
import { DocumentText } from '../components/document-text.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { versionDate } from '../components/version-date.ts';
import { Working } from '../components/working.tsx';
import { useDocument } from '../hooks/use-document.ts';
import { useLocale } from '../language.tsx';

export function DocumentPage({ kind }: { readonly kind: 'terms' | 'privacyNotice' }) {
  const { language, texts } = useLocale();
  const { document, isMissing, readAgain } = useDocument(kind);
  if (document)
    return (
      <div class="document">
        <DocumentText text={document.text} />
        <p class="hint">{texts.consent.version(versionDate(document.version, language))}</p>
      </div>
    );
  if (!isMissing) return <Working>{texts.loading}</Working>;
  return (
    <>
      <Heading>{texts.footer[kind]}</Heading>
      <Notice tone="warn">{texts.notLoaded}</Notice>
      <Button onClick={readAgain}>{texts.retry}</Button>
    </>
  );
}
