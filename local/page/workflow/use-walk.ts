/** Walks the sign-ups over the drawing, one state at a time; at once where motion is not wanted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WatchedSignUp } from '../../workflow/watched-sign-up.ts';
import { firstShown, type Shown, walkOn } from './layout/walk.ts';

export const stepMs = 420;
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function useWalk(signUps: readonly WatchedSignUp[], isReady: boolean): Shown {
  const [shown, setShown] = useState<Shown>(new Map());
  const hasBegun = useRef(false);
  const present = useRef(signUps);
  present.current = signUps;
  useEffect(() => {
    if (!isReady) return;
    const isFirst = !hasBegun.current;
    setShown(known => firstShown(isStill() ? new Map() : known, signUps, isFirst || isStill()));
    hasBegun.current = true;
  }, [signUps, isReady]);
  useEffect(() => {
    const timer = setInterval(() => setShown(known => walkOn(known, present.current)), stepMs);
    return () => clearInterval(timer);
  }, []);
  return shown;
}
