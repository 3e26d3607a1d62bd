/** Which page the address shows. Steps of a sign-up have no address of their own: the sign-up's status decides. */
import { useEffect, useState } from 'preact/hooks';

const changed = 'popstate';

/** @param replace leaves the present page out of the history. */
export function navigate(path: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  window.scrollTo(0, 0);
  dispatchEvent(new PopStateEvent(changed));
}

/** The path of the address bar, as it changes. */
export function useCurrentPath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener(changed, follow);
    return () => removeEventListener(changed, follow);
  }, []);
  return path;
}
