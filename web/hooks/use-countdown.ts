/** Seconds until an instant of the server, counted down. */
import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../api/server-time.ts';

const left = (until: string | undefined) =>
  until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1000));

/** @param until ISO 8601; undefined counts as past. */
export function useCountdown(until: string | undefined): number {
  const [, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = left(until);
      setSeconds(now);
      if (now === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [until]);
  // Of this instant: a new end would be painted, and read out, as past until the next tick.
  return left(until);
}

/** "1:05" */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
