/** The privacy notice as the API has it now: what the consent's evidence is about is what is shown. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { readDocumentText } from '../api/document-text.ts';
import { readDocuments } from '../api/sign-up-calls.ts';

export interface NoticeText {
  readonly version: string;
  readonly text: string;
}

/** @returns the notice, undefined until it is there; whether it could not be read; and a way to read it again. */
export function useNoticeText(language: string) {
  const [notice, setNotice] = useState<NoticeText>();
  const [isMissing, setMissing] = useState(false);
  const read = useCallback(async () => {
    setMissing(false);
    const documents = await readDocuments(language);
    const { url, version } = documents.ok ? documents.value.privacyNotice : { url: undefined, version: '' };
    const text = url === undefined ? undefined : await readDocumentText(url);
    if (text === undefined) setMissing(true);
    else setNotice({ version, text });
  }, [language]);
  useEffect(() => void read(), [read]);
  return { notice, isMissing, read };
}
