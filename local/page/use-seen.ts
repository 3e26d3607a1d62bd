/** Which messages the person has had before the eyes; those from before the page was opened do not count as new. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Seen {
  readonly isUnread: (id: string) => boolean;
  readonly see: (ids: readonly string[]) => void;
}

/** @param ids of all messages that there are, once they are known. */
export function useSeen(ids: readonly string[], isReady: boolean): Seen {
  const [seen, setSeen] = useState<ReadonlySet<string>>();
  const present = useRef(ids);
  present.current = ids;
  useEffect(() => {
    if (isReady) setSeen(known => known ?? new Set(present.current));
  }, [isReady]);
  const see = useCallback(
    (shown: readonly string[]) =>
      setSeen(known => {
        if (known === undefined || shown.every(id => known.has(id))) return known;
        // Only messages that are still there are remembered.
        return new Set([...known, ...shown].filter(id => present.current.includes(id)));
      }),
    [],
  );
  return { isUnread: id => seen !== undefined && !seen.has(id), see };
}
