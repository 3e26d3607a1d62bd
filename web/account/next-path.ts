/** The way back to what somebody was doing before the sign-in: a path of these pages, and nothing else. */

/** Words between single slashes: no other host, no scheme, no query, no fragment, no dots (CWE-601). */
const ownPath = /^(?:\/[\w-]+)+$/;
/** They lead here: nobody goes round in circles. */
const ways = ['/sign-in', '/forgot-password'];

export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;

/** @param search of the address, as in "?next=%2Fme". @returns `/me` in place of anything that is no path of ours */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  return ownPath.test(next) && !ways.includes(next) ? next : '/me';
}
