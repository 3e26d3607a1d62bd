/** `/sign-up`: the form, or the step where this tab's sign-up is. A message's link `/sign-up#<id>.<token>` leads back to one. */
import { useState } from 'preact/hooks';
import { type Access, dropAccess, dropDraft, keepAccess, readAccess, takeFragment } from '../api/access.ts';
import { navigate } from '../router.ts';
import { FormStep } from '../sign-up/form-step.tsx';
import { SignUpSteps } from '../sign-up/sign-up-steps.tsx';

function findAccess(): Access | undefined {
  const [id, accessToken] = takeFragment()?.split('.') ?? [];
  if (id && accessToken) keepAccess({ id, accessToken });
  return readAccess();
}

export function SignUpPage() {
  const [access, setAccess] = useState(findAccess);
  const forget = () => {
    dropAccess();
    setAccess(undefined);
  };
  if (access === undefined) return <FormStep onStarted={() => setAccess(readAccess())} />;
  return (
    <SignUpSteps
      key={access.id}
      access={access}
      onStartAgain={forget}
      onLeave={() => {
        forget();
        dropDraft();
        navigate('/');
      }}
    />
  );
}
