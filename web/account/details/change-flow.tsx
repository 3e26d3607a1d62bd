/** One change: a fresh proof of the person where the last one is over, then the new password, phone or e-mail. */
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../language.tsx';
import type { DetailKind } from '../../texts/details/types.ts';
import { isSignedOut } from '../use-account.ts';
import { NewContact } from './new-contact.tsx';
import { NewPassword } from './new-password.tsx';
import { StepUp } from './step-up.tsx';
import type { TakeRefusal } from './take-refusal.ts';

interface ChangeFlowProps {
  readonly kind: DetailKind;
  /** The first value of its field. */
  readonly typed: string;
  /** The person has just proven who it is. */
  readonly isProven: boolean;
  readonly onProof: (isProven: boolean) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function ChangeFlow({ kind, typed: before, isProven, onProof, onDone, onCancel }: ChangeFlowProps) {
  const texts = useTexts();
  /** Kept while the person proves who it is once more. A password is typed again. */
  const [typed, setTyped] = useState(before);
  /** Why the old phone has to prove the person, where the password does not. */
  const [oldPhone, setOldPhone] = useState<string>();
  const take: TakeRefusal = problem => {
    if (problem.code === 'old_phone_first') {
      setOldPhone(problem.detail);
      onProof(false);
      return true;
    }
    if (problem.code !== 'step_up_required') return isSignedOut({ kind: 'problem', problem });
    onProof(false);
    return true;
  };
  const step = { take, onDone };
  return (
    <>
      {!isProven && (
        <StepUp {...(oldPhone !== undefined && { codeAbout: oldPhone })} take={take} onProven={() => onProof(true)} />
      )}
      {isProven && kind === 'password' && <NewPassword {...step} />}
      {isProven && kind !== 'password' && <NewContact {...step} kind={kind} typed={typed} onType={setTyped} />}
      <Button look="quiet" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}
