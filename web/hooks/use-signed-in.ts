/** Whether somebody is signed in on this browser, as it changes. */
import { useEffect, useState } from 'preact/hooks';
import { followSession, isSignedIn } from '../api/signed-in.ts';

export function useSignedIn(): boolean {
  const [isIn, setIn] = useState(isSignedIn);
  useEffect(() => followSession(() => setIn(isSignedIn())), []);
  return isIn;
}
