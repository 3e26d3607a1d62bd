/** The account is open, with the next steps. */
import type { SignUpView } from '../api/sign-up-calls.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { Button } from '../components/button.tsx';
import { Heading } from '../components/heading.tsx';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

interface DoneStepProps {
  readonly signUp: SignUpView;
  readonly onLeave: () => void;
}

export function DoneStep({ signUp, onLeave }: DoneStepProps) {
  const texts = useTexts();
  return (
    <>
      <svg class="seal" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="m14.5 24.5 6.5 6.5 13-14" />
      </svg>
      <Heading>{texts.done.title(platform.name)}</Heading>
      <p class="lead">{texts.done.about(signUp.email)}</p>
      {signUp.appointment && (
        <>
          <AppointmentCard {...signUp.appointment} />
          <p class="hint">{texts.done.linked}</p>
        </>
      )}
      <h2>{texts.done.nextTitle}</h2>
      <ul class="plain">
        {texts.done.next(signUp.email).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <Button look="primary" onClick={onLeave}>
        {texts.backToStart}
      </Button>
    </>
  );
}
