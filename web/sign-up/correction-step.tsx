/** The typed details do not match the patient record: the practice to call, and a note that the page goes on by itself. */

import { useRef, useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Working } from '../components/working.tsx';
import { useFormattedPhone } from '../hooks/use-formatted-phone.ts';
import { useTexts } from '../language.tsx';
import { ContactChange } from './contact-change.tsx';
import { Trouble } from './trouble.tsx';
import { TypedDetails } from './typed-details.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface CorrectionStepProps {
  readonly signUp: SignUpView & { readonly correction: NonNullable<SignUpView['correction']> };
  readonly followed: FollowedSignUp;
  readonly onGiveUp: () => void;
}

export function CorrectionStep({ signUp, followed, onGiveUp }: CorrectionStepProps) {
  const texts = useTexts();
  const { message, practice } = signUp.correction;
  const phone = useFormattedPhone(practice.phone, signUp.phone);
  const [isRetyping, setRetyping] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  /** The panel goes away together with the focused element. */
  const closeChange = () => {
    setRetyping(false);
    title.current?.focus();
  };
  return (
    <>
      <Heading>{texts.correction.title}</Heading>
      <p class="lead">{message}</p>
      <a class="button primary" href={`tel:${practice.phone}`}>
        {texts.correction.call({ name: practice.name, phone })}
      </a>
      <Working>{texts.correction.waiting}</Working>
      <TypedDetails signUp={signUp} />
      <h2 ref={title} tabIndex={-1}>
        {texts.correction.nextTitle}
      </h2>
      <ol class="plain">
        {texts.correction.next(practice.name).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {signUp.appointment && <AppointmentCard {...signUp.appointment} practice={practice.name} />}
      {isRetyping ? (
        <ContactChange signUp={signUp} followed={followed} onChanged={closeChange} onCancel={closeChange} />
      ) : (
        <div class="aside">
          <Button look="quiet" onClick={() => setRetyping(true)}>
            {texts.correction.retype}
          </Button>
          <Button look="quiet" onClick={onGiveUp}>
            {texts.code.giveUp}
          </Button>
          <ContactUs topic="sign_up" reference={signUp.reference} />
        </div>
      )}
      <Trouble followed={followed} />
    </>
  );
}
