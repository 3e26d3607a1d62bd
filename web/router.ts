/** The page of the address. Steps of a sign-up have no address of their own: the sign-up's status decides. */
import { useEffect, useState } from 'preact/hooks';

const changed = 'popstate';

/** @param replace leaves the present page out of the history. */
export function navigate(path: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  window.scrollTo(0, 0);
  dispatchEvent(new PopStateEvent(changed));
}

/**
 * The path of the address bar, as it changes. The number counts the links with a fragment that were opened on top of a page.
 */
export function useAddress(): { readonly path: string; readonly arrivals: number } {
  const [path, setPath] = useState(location.pathname);
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    // A message's link to the page that this tab shows already loads nothing: only its fragment is new.
    const arrive = () => location.hash !== '' && setArrivals(count => count + 1);
    addEventListener(changed, follow);
    addEventListener('hashchange', arrive);
    return () => {
      removeEventListener(changed, follow);
      removeEventListener('hashchange', arrive);
    };
  }, []);
  return { path, arrivals };
}
