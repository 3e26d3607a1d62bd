/** A forgotten password, step by step: who it is, the code, maybe a wait, and the new password. */
import { useState } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import type { ResetStep } from '../api/reset-calls.ts';
import { serverNow } from '../api/server-time.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { later } from '../components/later.tsx';
import { Link } from '../components/link.tsx';
import { Seal } from '../components/seal.tsx';
import { useProblem } from '../hooks/use-failure-message.ts';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';
import { IdentifierStep } from './identifier-step.tsx';
import { type KeptReset, keepReset } from './kept-reset.ts';
import { NewPasswordStep } from './new-password-step.tsx';
import { WaitStep } from './wait-step.tsx';

const ResetCodeStep = later(async () => (await import('./reset-code-step.tsx')).ResetCodeStep, 'account', 'reset');

type At =
  | KeptReset
  | { readonly at: 'identifier' }
  | { readonly at: 'done' }
  /** Nothing helps but to begin again. */
  | { readonly at: 'ended'; readonly reason: Problem };

const isKept = (at: At): at is KeptReset => at.at === 'code' || at.at === 'wait' || at.at === 'password';

/** A code as the page knows it: the API tells everybody the same. */
const newCode = (id: string, sentTo: string, by: 'phone' | 'email'): KeptReset => ({
  ...{ at: 'code', id, sentTo, by },
  expiresAt: new Date(serverNow() + 1000 * platform.challenge.ttlSeconds).toISOString(),
  attemptsLeft: platform.challenge.maxAttempts,
});

/** @param first where the tab was, or where a link leads */
export function ResetFlow({ first }: { readonly first: KeptReset | undefined }) {
  const [at, setAt] = useState<At>(first ?? { at: 'identifier' });
  const go = (next: At) => {
    keepReset(isKept(next) ? next : undefined);
    setAt(next);
  };
  const startAgain = () => go({ at: 'identifier' });
  const end = (reason: Problem) => go({ at: 'ended', reason });

  switch (at.at) {
    case 'identifier':
      return <IdentifierStep onAsked={({ id, sentTo }) => go(newCode(id, sentTo, 'phone'))} />;
    case 'code': {
      const follow = (step: ResetStep) => {
        if ('next' in step) return go(newCode(at.id, at.sentTo, 'email'));
        const { resetToken } = step;
        if ('availableAt' in step) return go({ at: 'wait', resetToken, availableAt: step.availableAt });
        go({ at: 'password', resetToken });
      };
      return (
        <ResetCodeStep
          key={at.by}
          code={at}
          onStep={follow}
          onTriesLeft={attemptsLeft => go({ ...at, attemptsLeft })}
          onEnded={end}
          onStartAgain={startAgain}
        />
      );
    }
    case 'wait':
      return (
        <WaitStep
          availableAt={at.availableAt}
          onUsable={() => go({ at: 'password', resetToken: at.resetToken })}
          onStartAgain={startAgain}
        />
      );
    case 'password':
      return (
        <NewPasswordStep
          resetToken={at.resetToken}
          onChanged={() => go({ at: 'done' })}
          onTooEarly={availableAt => go({ at: 'wait', resetToken: at.resetToken, availableAt })}
          onEnded={end}
        />
      );
    case 'done':
      return <Done />;
    case 'ended':
      return <Ended reason={at.reason} onStartAgain={startAgain} />;
  }
}

function Done() {
  const { reset, choice } = useTexts();
  return (
    <>
      <Seal />
      <Heading>{reset.doneTitle}</Heading>
      <p class="lead">{reset.done}</p>
      <div class="stack">
        <Link to="/sign-in" class="button primary">
          {choice.signIn}
        </Link>
      </div>
    </>
  );
}

function Ended({ reason, onStartAgain }: { readonly reason: Problem; readonly onStartAgain: () => void }) {
  const { reset } = useTexts();
  const told = useProblem(reason);
  return (
    <>
      <Heading>{reset.endedTitle}</Heading>
      <p class="lead">{told?.detail}</p>
      <div class="stack">
        <Button look="primary" onClick={onStartAgain}>
          {reset.startAgain}
        </Button>
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}
