/** `/terms` and `/privacy-notice`: the current text of a document. */
import { useEffect, useState } from 'preact/hooks';
import { readDocumentText } from '../api/document-text.ts';
import { readDocuments } from '../api/sign-up-calls.ts';
import { useSpoken } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { DocumentText } from '../parts/document-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { Working } from '../parts/working.tsx';

export function DocumentPage({ kind }: { readonly kind: 'terms' | 'privacyNotice' }) {
  const { language, texts } = useSpoken();
  const [text, setText] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const read = async () => {
    setMissing(false);
    const documents = await readDocuments(language);
    const found = documents.ok ? await readDocumentText(documents.value[kind].url) : undefined;
    setText(found);
    setMissing(found === undefined);
  };
  useEffect(() => void read(), [kind, language]);
  if (text !== undefined)
    return (
      <div class="document">
        <DocumentText text={text} />
      </div>
    );
  if (!isMissing) return <Working>{texts.loading}</Working>;
  return (
    <>
      <Notice tone="warn">{texts.offlineSending}</Notice>
      <Button onClick={() => void read()}>{texts.retry}</Button>
    </>
  );
}
