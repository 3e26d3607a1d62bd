/** The state of this browser's held slot, as the table has it. It is looked at again when its time is over. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type HoldView, readHold } from '../api/booking-calls.ts';
import type { Failure } from '../api/client.ts';
import { dropHoldToken, followOtherTabsHold, readHoldToken } from '../api/held-slot.ts';
import { serverNow } from '../api/server-time.ts';
import { useLocale } from '../language.tsx';

/** A hold that was found, with its bearer secret. */
export interface FoundHold {
  readonly token: string;
  readonly hold: HoldView;
}

interface HeldSlot {
  /** The bearer secret; undefined where no slot is held. */
  readonly token: string | undefined;
  /** Undefined until the first answer. */
  readonly hold: HoldView | undefined;
  readonly failure: Failure | undefined;
  readonly look: () => void;
}

/** Timers of browsers may be early by some milliseconds, and clocks by a second. */
const slackMs = 1_500;

export function useHeldSlot(): HeldSlot {
  const { language } = useLocale();
  const [token, setToken] = useState(readHoldToken);
  const [hold, setHold] = useState<HoldView>();
  const [failure, setFailure] = useState<Failure>();
  /** Answers may overtake each other: only the answer to the newest request counts. */
  const newest = useRef(0);

  const look = () => {
    const kept = readHoldToken();
    const question = ++newest.current;
    setToken(kept);
    if (kept === undefined) return setHold(undefined);
    void readHold(kept, language).then(answer => {
      if (question !== newest.current) return;
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) return setHold(answer.value);
      if (answer.error.kind !== 'problem' || answer.error.problem.code !== 'unknown_hold') return;
      dropHoldToken();
      setToken(undefined);
      setHold(undefined);
    });
  };
  useEffect(look, [language]);
  useEffect(() => followOtherTabsHold(look), [language]);
  useEffect(() => {
    const seen = () => document.hidden || look();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [language]);
  useEffect(() => {
    if (hold?.expiresAt === undefined) return;
    const timer = setTimeout(look, Math.max(0, Date.parse(hold.expiresAt) - serverNow()) + slackMs);
    return () => clearTimeout(timer);
  }, [hold]);
  return { token, hold, failure, look };
}
