/**
 * Whether somebody is signed in, by the readable hint that comes with the session's cookie. It holds no secret and opens
 * nothing: only the API knows whether the session is still alive.
 */

const hint = 'signed-in';
const changed = 'session-changed';
/** Every tab hears of a sign-in and a sign-out in another one. */
const tabs = new BroadcastChannel('session');

export const isSignedIn = (): boolean => document.cookie.split('; ').includes(`${hint}=1`);

/** Of a session that the API knows no longer. Without it the pages would ask again and again. */
export function dropHint(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser that is served has the Cookie Store API.
  document.cookie = `${hint}=; Path=/; Max-Age=0; Secure; SameSite=Lax`;
}

/** Tells this page and the other tabs to look again. */
export function tellTabs(): void {
  tabs.postMessage(null);
  dispatchEvent(new Event(changed));
}

/**
 * Calls back whenever somebody may have signed in or out: here, in another tab, or while this page was out of sight.
 * @returns a function that stops following
 */
export function followSession(follow: () => void): () => void {
  const here = [changed, 'pageshow', 'focus'] as const;
  for (const event of here) addEventListener(event, follow);
  tabs.addEventListener('message', follow);
  document.addEventListener('visibilitychange', follow);
  return () => {
    for (const event of here) removeEventListener(event, follow);
    tabs.removeEventListener('message', follow);
    document.removeEventListener('visibilitychange', follow);
  };
}
