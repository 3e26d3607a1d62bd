/** `/terms` and `/privacy-notice`: the current text of a document. */
import { useSpoken } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { DocumentText } from '../parts/document-text.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { useDocument } from '../parts/use-document.ts';
import { versionDate } from '../parts/version-date.ts';
import { Working } from '../parts/working.tsx';

export function DocumentPage({ kind }: { readonly kind: 'terms' | 'privacyNotice' }) {
  const { language, texts } = useSpoken();
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
