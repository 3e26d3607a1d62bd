/** The account is open, with the next steps. */

import { ToMySpace } from '../account/to-my-space.tsx';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { typedDetails } from '../api/typed-details.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { Button } from '../components/button.tsx';
import { Heading } from '../components/heading.tsx';
import { Seal } from '../components/seal.tsx';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

interface DoneStepProps {
  readonly signUp: SignUpView;
  readonly onLeave: () => void;
}

export function DoneStep({ signUp, onLeave }: DoneStepProps) {
  const texts = useTexts();
  const { email } = typedDetails(signUp);
  return (
    <>
      <Seal />
      <Heading>{texts.done.title(platform.name)}</Heading>
      <p class="lead">{texts.done.about(email)}</p>
      {signUp.appointment && (
        <>
          <AppointmentCard {...signUp.appointment} />
          <p class="hint">{texts.done.linked}</p>
        </>
      )}
      <h2>{texts.done.nextTitle}</h2>
      <ul class="plain">
        {texts.done.next(email).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <ToMySpace />
      <Button look="quiet" onClick={onLeave}>
        {texts.backToStart}
      </Button>
    </>
  );
}
