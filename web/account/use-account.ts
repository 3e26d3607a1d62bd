/** The account of whoever is signed in, and where it is signed in. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { accountCalls, type Me, type OpenSession } from '../api/account-calls.ts';
import type { Failure } from '../api/client.ts';
import { dropHint, tellTabs } from '../api/signed-in.ts';
import { useLocale } from '../language.tsx';

interface ReadAccount {
  /** Undefined until both answers are there. */
  readonly account: (Me & { readonly sessions: readonly OpenSession[] }) | undefined;
  /** Why the last look failed. */
  readonly failure: Failure | undefined;
  readonly read: () => Promise<void>;
}

/** The session ended elsewhere, or by its age. @returns whether that is the failure */
export function isSignedOut(failure: Failure): boolean {
  if (failure.kind !== 'problem' || failure.problem.code !== 'not_signed_in') return false;
  dropHint();
  tellTabs();
  return true;
}

export function useAccount(): ReadAccount {
  const { language } = useLocale();
  const [account, setAccount] = useState<ReadAccount['account']>();
  const [failure, setFailure] = useState<Failure>();
  /** Answers may overtake each other: only the answers to the newest look count. */
  const newest = useRef(0);
  const read = useCallback(async () => {
    const look = ++newest.current;
    setFailure(undefined);
    const calls = accountCalls(language);
    const [me, listed] = await Promise.all([calls.me(), calls.sessions()]);
    if (look !== newest.current) return;
    if (me.ok && listed.ok) return void setAccount({ ...me.value, ...listed.value });
    const error = me.ok ? listed : me;
    if (!error.ok && !isSignedOut(error.error)) setFailure(error.error);
  }, [language]);
  useEffect(() => {
    void read();
    return () => {
      newest.current += 1;
    };
  }, [read]);
  return { account, failure, read };
}
