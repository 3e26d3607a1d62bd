/** A sign-up that opened no account: the reason in the API's words, and the next step that helps. */

import type { ComponentChildren } from 'preact';
import type { Access } from '../api/access.ts';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { later } from '../components/later.tsx';
import { Link } from '../components/link.tsx';
import { useFormattedPhone } from '../hooks/use-formatted-phone.ts';
import { useTexts } from '../language.tsx';

const AskForPhone = later(async () => (await import('../release/ask-for-phone.tsx')).AskForPhone, 'fields', 'release');

interface EndedStepProps {
  readonly access: Access;
  readonly signUp: SignUpView;
  readonly onStartAgain: () => void;
}

export function EndedStep({ access, signUp, onStartAgain }: EndedStepProps) {
  const texts = useTexts();
  const { status, rejection, reference } = signUp;
  const practice = rejection?.practice;
  const phone = useFormattedPhone(practice?.phone, signUp.phone);
  const again = (look: 'primary' | 'secondary') => (
    <Button look={look} onClick={onStartAgain}>
      {signUp.door === 'reminder' && rejection?.reason === 'link_unusable'
        ? texts.ended.signUpDirectly
        : texts.ended.startAgain}
    </Button>
  );

  if (rejection === undefined) {
    const isExpired = status === 'expired';
    return (
      <Ended
        title={isExpired ? texts.ended.expiredTitle : texts.ended.abandonedTitle}
        about={isExpired ? texts.ended.expired : texts.ended.abandoned}
        reference={isExpired ? reference : undefined}
      >
        {again('primary')}
        {isExpired && <ContactUs topic="sign_up" reference={reference} />}
      </Ended>
    );
  }
  return (
    <Ended title={texts.ended.titles[rejection.reason]} about={rejection.message} reference={reference}>
      {practice && (
        <a class="button primary" href={`tel:${practice.phone}`}>
          {texts.correction.call({ name: practice.name, phone })}
        </a>
      )}
      {rejection.reason === 'account_exists' && (
        <>
          <Link to="/sign-in" class="button primary">
            {texts.choice.signIn}
          </Link>
          <Link to="/forgot-password" class="button secondary">
            {texts.choice.forgotPassword}
          </Link>
        </>
      )}
      {rejection.reason === 'account_exists' && <AskForPhone access={access} phone={signUp.phone} />}
      {rejection.reason === 'account_exists' || practice ? again('secondary') : again('primary')}
      {signUp.door === 'booking' && (
        <Link to="/book" class="quiet-link">
          {texts.choice.book}
        </Link>
      )}
      <ContactUs topic="sign_up" reference={reference} />
    </Ended>
  );
}

interface EndedProps {
  readonly title: string;
  readonly about: string;
  readonly reference?: string | undefined;
  readonly children: ComponentChildren;
}

export function Ended({ title, about, reference, children }: EndedProps) {
  const texts = useTexts();
  return (
    <>
      <Heading>{title}</Heading>
      <p class="lead">{about}</p>
      <div class="stack">{children}</div>
      {reference && <p class="hint">{texts.reference(reference)}</p>}
    </>
  );
}
