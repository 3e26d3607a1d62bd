/**
 * Whether the browser has put this page aside. It may bring the page back as it was (back/forward cache), after somebody has
 * signed out: nothing private may stand on it then.
 */
import { useEffect, useState } from 'preact/hooks';

export function usePutAside(): boolean {
  const [isAside, setAside] = useState(false);
  useEffect(() => {
    const leave = () => setAside(true);
    const comeBack = () => setAside(false);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
    };
  }, []);
  return isAside;
}
