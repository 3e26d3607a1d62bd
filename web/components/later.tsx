/** A part of the pages that is loaded when it is first shown, so that no other page weighs more for it. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../language.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Working } from './working.tsx';

/** @param load a dynamic import, which may fail: then the patient reads why, and may load the page again */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return props => {
    const texts = useTexts();
    const [Part, setPart] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part) return;
      load().then(
        part => {
          loaded = part;
          setPart(() => part);
        },
        () => setMissing(true),
      );
    }, []);
    if (Part) return <Part {...props} />;
    if (!isMissing) return <Working>{texts.loading}</Working>;
    return (
      <Notice tone="bad">
        <p>{texts.notLoaded}</p>
        {/** A browser remembers an import that failed: only a reload asks again. */}
        <Button onClick={() => location.reload()}>{texts.retry}</Button>
      </Notice>
    );
  };
}
