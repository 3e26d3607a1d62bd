/** `/terms` and `/privacy-notice`: the current text of a document. */
import { useTexts } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { DocumentText } from '../parts/document-text.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { useDocument } from '../parts/use-document.ts';
import { Working } from '../parts/working.tsx';

export function DocumentPage({ kind }: { readonly kind: 'terms' | 'privacyNotice' }) {
  const texts = useTexts();
  const { document, isMissing, readAgain } = useDocument(kind);
  if (document)
    return (
      <div class="document">
        <DocumentText text={document.text} />
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
