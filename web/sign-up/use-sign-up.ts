/**
 * One sign-up as the table knows it. It is read again as often as its status is likely to change, and whenever the patient
 * looks.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Access, keepAccess, keepReference } from '../api/access.ts';
import type { Failure } from '../api/client.ts';
import { type SignUpAnswer, type SignUpCalls, type SignUpView, signUpCalls } from '../api/sign-up-calls.ts';
import { useLocale } from '../language.tsx';

type Status = SignUpView['status'];

/** Milliseconds between two looks at what waits for somebody. */
const unhurried = 4_000;
/** Milliseconds between two looks at first; none once the sign-up is over. */
const pace: Partial<Record<Status, number>> = {
  received: 700,
  matching: 700,
  code_accepted: 400,
  creating: 400,
  awaiting_code: unhurried,
  awaiting_correction: unhurried,
  awaiting_email_proof: unhurried,
  awaiting_consent: 15_000,
};
const slowest = 15_000;

/** What is under way is done in a moment, and looked at as often; what takes longer is looked at less and less. */
const paceOf = ({ status, code }: SignUpView, looksBefore: number): number | undefined => {
  const every = code?.delivery === 'ordered' ? pace.received : pace[status];
  return every && (every < unhurried ? Math.min(unhurried, every * 1.5 ** looksBefore) : every);
};

export interface FollowedSignUp {
  /** Undefined until the first answer. */
  readonly signUp: SignUpView | undefined;
  /** The API knows no such sign-up, or not for this access. */
  readonly isGone: boolean;
  /** The reason why the last look failed; the next one comes by itself. */
  readonly trouble: Failure | undefined;
  readonly calls: SignUpCalls;
  /** Shows an answer at once, without waiting for the next look. */
  readonly show: (signUp: SignUpView) => void;
  readonly refresh: () => void;
}

export function useSignUp(access: Access): FollowedSignUp {
  const { language } = useLocale();
  const calls = useMemo(() => signUpCalls(access, language), [access, language]);
  const [signUp, show] = useState<SignUpView>();
  const [isGone, setGone] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [failures, setFailures] = useState(0);
  const [looks, setLooks] = useState(0);
  /** Answers may overtake each other: only the answer to the newest request counts. */
  const asked = useRef(0);

  const take = useCallback(
    (answer: Awaited<SignUpAnswer>) => {
      if (answer.ok) {
        const { signUp } = answer.value;
        // Messages lead back to sign-ups from a reminder only. Any other link is a stranger's, who wants the patient to type
        // the code for them.
        if (access.byLink && signUp.door !== 'reminder') return setGone(true);
        if (access.byLink) keepAccess(access);
        keepReference(signUp.reference);
        show(signUp);
        setFailures(0);
      } else if (answer.error.kind === 'problem' && answer.error.problem.code === 'not_found') setGone(true);
      else {
        setFailure(answer.error);
        setFailures(count => count + 1);
      }
    },
    [access],
  );

  const refresh = useCallback(() => {
    const question = ++asked.current;
    void calls.read().then(answer => {
      if (question !== asked.current) return;
      take(answer);
      setLooks(count => count + 1);
    });
  }, [calls, take]);

  useEffect(refresh, [refresh]);

  const phase = signUp && `${signUp.status} ${signUp.code?.delivery} ${signUp.code?.resendAfter}`;
  const phaseBegan = useRef({ phase, looks });
  useEffect(() => {
    if (isGone) return;
    if (phaseBegan.current.phase !== phase) phaseBegan.current = { phase, looks };
    const every = signUp === undefined ? 1_000 : paceOf(signUp, looks - phaseBegan.current.looks);
    if (every === undefined) return;
    const wait = Math.min(slowest, Math.max(every, failures > 0 ? 1_000 : 0) * 1.5 ** failures);
    const timer = setTimeout(refresh, document.hidden ? slowest : wait);
    return () => clearTimeout(timer);
  }, [phase, failures, looks, isGone, refresh]);

  useEffect(() => {
    const look = () => document.hidden || refresh();
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);

  const showNow = useCallback((shown: SignUpView) => {
    // A look that is under way was asked before this answer.
    asked.current += 1;
    show(shown);
    setFailures(0);
    setLooks(count => count + 1);
  }, []);
  return { signUp, isGone, trouble: failures > 0 ? failure : undefined, calls, show: showNow, refresh };
}
