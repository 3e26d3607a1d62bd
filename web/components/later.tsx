/** A part of the pages that is loaded when it is first shown, so that no other page weighs more for it. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reloadOnce } from '../api/reload-once.ts';
import { enterRooms, useLocale } from '../language.tsx';
import type { Room } from '../texts/rooms.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Working } from './working.tsx';

/**
 * @param load a dynamic import, which may fail: then the page is loaded again, or the patient reads why and may do it later
 * @param rooms whose texts the part shows
 */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  ...rooms: readonly Room[]
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return props => {
    const { language, texts } = useLocale();
    const [Part, setPart] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part) return;
      Promise.all([load(), enterRooms(rooms, language)]).then(
        ([part]) => {
          loaded = part;
          setPart(() => part);
        },
        () => void reloadOnce().then(reloads => reloads || setMissing(true)),
      );
    }, []);
    if (Part) return <Part {...props} />;
    if (!isMissing) return <Working>{texts.loading}</Working>;
    return (
      <Notice tone="bad">
        <p>{texts.notLoaded}</p>
        <Button onClick={() => location.reload()}>{texts.retry}</Button>
      </Notice>
    );
  };
}
