/** The practice's desk, read again whenever a sign-up moved or a message went out. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../practice-desk-state.ts';

/** @param moved changes when something happened that the desk may show */
export function useDesk(moved: unknown) {
  const [desk, setDesk] = useState<Desk>();
  const read = useCallback(async () => {
    const answer = await fetch('/local/practice').catch(() => undefined);
    setDesk(answer?.ok ? await answer.json() : undefined);
  }, []);
  useEffect(() => void read(), [moved, read]);
  /** @returns the sentence of a refusal */
  const ask = async (method: 'PUT' | 'POST', path: string, body?: object): Promise<string | undefined> => {
    const answer = await fetch(`/local/practice${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body) ?? null,
    }).catch(() => undefined);
    await read();
    if (answer?.ok) return undefined;
    const problem = await answer?.json().catch(() => undefined);
    return problem?.errors?.[0]?.message ?? problem?.detail ?? 'The service did not answer.';
  };
  return { desk, ask };
}
