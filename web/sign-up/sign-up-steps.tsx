/** Shows the step that the sign-up's status calls for: after a reload, in a second tab, or when the practice has answered. */
import { useState } from 'preact/hooks';
import type { Access } from '../api/access.ts';
import { readWantedSlot } from '../api/held-slot.ts';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { later } from '../components/later.tsx';
import { Working } from '../components/working.tsx';
import { useTexts } from '../language.tsx';
import { CodeStep } from './code-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import { CorrectionStep } from './correction-step.tsx';
import { DoneStep } from './done-step.tsx';
import { Ended, EndedStep } from './ended-step.tsx';
import { GiveUp } from './give-up.tsx';
import { Overdue } from './overdue.tsx';
import { Trouble } from './trouble.tsx';
import { type FollowedSignUp, useSignUp } from './use-sign-up.ts';

const SignUpSlot = later(async () => (await import('../booking/sign-up-slot.tsx')).SignUpSlot, 'booking');
const ProofStep = later(async () => (await import('../email/proof-step.tsx')).ProofStep, 'email');
const BookedStep = later(async () => (await import('../booking/booked-step.tsx')).BookedStep, 'booking');

/** Until the account is being opened, a lost slot is replaced, and one that waits for the phone is taken. */
const mayChooseSlot = ({ door, status }: SignUpView): boolean =>
  (door === 'booking' || readWantedSlot() !== undefined) &&
  ['received', 'awaiting_code', 'code_accepted', 'awaiting_email_proof', 'awaiting_consent'].includes(status);

interface SignUpStepsProps {
  readonly access: Access;
  readonly onStartAgain: () => void;
  readonly onLeave: () => void;
}

export function SignUpSteps({ access, onStartAgain, onLeave }: SignUpStepsProps) {
  const texts = useTexts();
  const followed = useSignUp(access);
  const [isGivingUp, setGivingUp] = useState(false);
  if (followed.isGone)
    return (
      <Ended title={texts.ended.goneTitle} about={texts.ended.gone}>
        <Button look="primary" onClick={onStartAgain}>
          {texts.ended.startAgain}
        </Button>
        <ContactUs topic="sign_up" />
      </Ended>
    );
  const { signUp } = followed;
  return (
    <>
      {signUp && mayChooseSlot(signUp) && <SignUpSlot signUp={signUp} followed={followed} />}
      <Step
        access={access}
        followed={followed}
        onStartAgain={onStartAgain}
        onLeave={onLeave}
        onGiveUp={() => setGivingUp(true)}
      />
      {isGivingUp && <GiveUp followed={followed} onClose={() => setGivingUp(false)} />}
    </>
  );
}

interface StepProps {
  readonly access: Access;
  readonly followed: FollowedSignUp;
  readonly onGiveUp: () => void;
  readonly onStartAgain: () => void;
  readonly onLeave: () => void;
}

function Step({ access, followed, onGiveUp, onStartAgain, onLeave }: StepProps) {
  const texts = useTexts();
  const { signUp, trouble } = followed;
  if (signUp === undefined) return trouble ? <Trouble followed={followed} /> : <Working>{texts.loading}</Working>;
  const { status, code, correction, emailProof, appointment } = signUp;
  switch (status) {
    case 'received':
    case 'awaiting_code':
      if (code) return <CodeStep signUp={{ ...signUp, code }} followed={followed} onGiveUp={onGiveUp} />;
      return <Waiting followed={followed} title={texts.code.title} words={texts.code.sending} />;
    case 'awaiting_correction':
      if (correction)
        return <CorrectionStep signUp={{ ...signUp, correction }} followed={followed} onGiveUp={onGiveUp} />;
      return <Waiting followed={followed} title={texts.correction.title} words={texts.correction.waiting} />;
    case 'matching':
      return <Waiting followed={followed} title={texts.loading} words={texts.matching} />;
    case 'code_accepted':
      return <Waiting followed={followed} title={texts.loading} words={texts.checkingAccount} />;
    case 'awaiting_email_proof':
      if (emailProof) return <ProofStep signUp={{ ...signUp, emailProof }} followed={followed} onGiveUp={onGiveUp} />;
      return <Waiting followed={followed} title={texts.loading} words={texts.checkingAccount} />;
    case 'awaiting_consent':
      return <ConsentStep signUp={signUp} followed={followed} onGiveUp={onGiveUp} />;
    case 'creating':
      return <Waiting followed={followed} title={texts.loading} words={texts.creating} />;
    case 'completed':
      if (appointment && signUp.door === 'booking')
        return <BookedStep signUp={{ ...signUp, appointment }} onLeave={onLeave} />;
      return <DoneStep signUp={signUp} onLeave={onLeave} />;
    default:
      return <EndedStep access={access} signUp={signUp} onStartAgain={onStartAgain} />;
  }
}

interface WaitingProps {
  readonly followed: FollowedSignUp;
  readonly title: string;
  readonly words: string;
}

function Waiting({ followed, title, words }: WaitingProps) {
  return (
    <>
      <Heading>{title}</Heading>
      <Working>{words}</Working>
      <Overdue key={words} reference={followed.signUp?.reference} />
      <Trouble followed={followed} />
    </>
  );
}
