/** Reads a script once, from the moment the call is taken, and stops when it is put down. */
import { useEffect, useState } from 'preact/hooks';
import type { Line } from './call-script.ts';
import { findVoice, type Position, read } from './speech.ts';

export interface Reading {
  readonly position: Position | undefined;
  /** `silent`: nothing here speaks the language. */
  readonly sound: 'unknown' | 'spoken' | 'silent';
  readonly isOver: boolean;
}

/** @param round counts up to read again. */
export function useReading(script: readonly Line[], language: string, round: number): Reading {
  const [reading, setReading] = useState<Reading>({ position: undefined, sound: 'unknown', isOver: false });
  // A call's words do not change; another round begins anew.
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const begin = async () => {
      const voice = await findVoice(language);
      if (signal.aborted) return;
      setReading({ position: undefined, sound: voice ? 'spoken' : 'silent', isOver: false });
      const onPosition = (position: Position) => setReading(known => ({ ...known, position }));
      await read({ script, voice, signal, onPosition });
      if (!signal.aborted) setReading(known => ({ ...known, position: undefined, isOver: true }));
    };
    void begin();
    return () => controller.abort();
  }, [language, round]);
  return reading;
}
