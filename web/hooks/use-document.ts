/**
 * A document as the API has it now, in the language of the page. The patient must accept the text that is shown (requirement
 * E2).
 */
import { useEffect, useState } from 'preact/hooks';
import { readDocumentText } from '../api/document-text.ts';
import { type Documents, readDocuments } from '../api/sign-up-calls.ts';
import { useLocale } from '../language.tsx';

interface ShownDocument {
  readonly language: string;
  readonly version: string;
  readonly sha256: string;
  readonly text: string;
}

/** @returns the document, undefined until it is there; whether it could not be read; and a way to read it again. */
export function useDocument(kind: keyof Documents) {
  const { language } = useLocale();
  const [found, setFound] = useState<ShownDocument>();
  const [isMissing, setMissing] = useState(false);
  const [reads, setReads] = useState(1);
  useEffect(() => {
    // Answers may overtake each other: only the answer to the newest request counts.
    let isNewest = true;
    setFound(undefined);
    setMissing(false);
    void readDocument(kind, language).then(document => {
      if (!isNewest) return;
      setFound(document);
      setMissing(document === undefined);
    });
    return () => {
      isNewest = false;
    };
  }, [kind, language, reads]);
  // Another language is painted once before it is asked for. Nobody may accept the former text in that moment.
  const document = found?.language === language ? found : undefined;
  return { document, isMissing, readAgain: () => setReads(count => count + 1) };
}

async function readDocument(kind: keyof Documents, language: string): Promise<ShownDocument | undefined> {
  const documents = await readDocuments(language);
  if (!documents.ok) return undefined;
  const { url, version, sha256 } = documents.value[kind];
  const text = await readDocumentText(url);
  return text === undefined ? undefined : { language, version, sha256, text };
}
