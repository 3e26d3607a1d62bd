/** `/sign-up`: the form, or the step where this tab's sign-up is. A message's link `/sign-up#<id>.<token>` leads back to one, in a text message `/s#…`. */
import { useState } from 'preact/hooks';
import { longToken } from '../../core/account/short-token.ts';
import { type Access, dropAccess, dropDraft, readAccess, takeFragment } from '../api/access.ts';
import { later } from '../components/later.tsx';
import { navigate } from '../router.ts';
import { FormStep } from '../sign-up/form-step.tsx';

/** The steps after the form are loaded when the first of them is reached: most visits begin with the form. */
const SignUpSteps = later(async () => (await import('../sign-up/sign-up-steps.tsx')).SignUpSteps, 'fields');

function findAccess(): Access | undefined {
  const [id, accessToken] = takeFragment()?.split('.') ?? [];
  return id && accessToken ? { id: longToken(id, 32), accessToken, byLink: true } : readAccess();
}

export function SignUpPage() {
  const [access, setAccess] = useState(findAccess);
  const forget = () => {
    // A link that led nowhere leaves this tab's own sign-up alone.
    const own = readAccess();
    if (access?.byLink && own?.id !== access.id) return setAccess(own);
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
