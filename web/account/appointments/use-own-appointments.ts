/** One's own appointments, a page at a time. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../api/client.ts';
import { type OwnAppointment, ownAppointmentCalls } from '../../api/own-appointment-calls.ts';
import { useLocale } from '../../language.tsx';
import { isSignedOut } from '../use-account.ts';

interface OwnAppointments {
  /** Undefined until the first answer. */
  readonly appointments: readonly OwnAppointment[] | undefined;
  readonly failure: Failure | undefined;
  readonly hasMore: boolean;
  /** Reads the list from its beginning. */
  readonly read: () => Promise<void>;
  readonly readMore: () => Promise<void>;
}

export function useOwnAppointments(): OwnAppointments {
  const { language } = useLocale();
  const [appointments, setAppointments] = useState<readonly OwnAppointment[]>();
  const [next, setNext] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  /** Answers may overtake each other: only the answer to the newest request counts. */
  const newest = useRef(0);

  const look = async (after: string | undefined, before: readonly OwnAppointment[]) => {
    const question = ++newest.current;
    setFailure(undefined);
    const answer = await ownAppointmentCalls(language).list(after);
    if (question !== newest.current) return;
    if (!answer.ok) {
      if (!isSignedOut(answer.error)) setFailure(answer.error);
      return;
    }
    const known = new Set(before.map(({ id }) => id));
    // One that is moved while the list is read may stand on two pages.
    setAppointments([...before, ...answer.value.appointments.filter(({ id }) => !known.has(id))]);
    setNext(answer.value.next);
  };
  const read = useCallback(() => look(undefined, []), [language]);
  useEffect(() => {
    void read();
    return () => {
      newest.current += 1;
    };
  }, [read]);
  return {
    appointments,
    failure,
    hasMore: next !== undefined,
    read,
    readMore: () => look(next, appointments ?? []),
  };
}
