/** The account is open, and the appointment booked; or the slot is gone, with three near ones. */
import { useEffect } from 'preact/hooks';
import { ToMySpace } from '../account/to-my-space.tsx';
import { readAccess } from '../api/access.ts';
import type { FreeSlot } from '../api/booking-calls.ts';
import { dropHoldToken, dropWantedSlot } from '../api/held-slot.ts';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { typedDetails } from '../api/typed-details.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { Seal } from '../components/seal.tsx';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';
import { navigate } from '../router.ts';
import { HeldCard } from './held-card.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { useTakeSlot } from './use-take-slot.ts';

interface BookedStepProps {
  readonly signUp: SignUpView & { readonly appointment: NonNullable<SignUpView['appointment']> };
  readonly onLeave: () => void;
}

export function BookedStep({ signUp, onLeave }: BookedStepProps) {
  const texts = useTexts();
  const { booking, done } = texts;
  const { appointment } = signUp;
  const { email } = typedDetails(signUp);
  const { timeZone, practiceId, practitionerId, alternatives = [] } = appointment;
  const isGone = appointment.status === 'gone';
  const { isBusy, refusal, take } = useTakeSlot();
  useEffect(() => {
    dropHoldToken();
    dropWantedSlot();
  }, []);
  const choose = async (slot: FreeSlot) => {
    if ((await take(slot, readAccess())) !== undefined) navigate('/booking');
  };
  return (
    <>
      <Seal />
      <Heading>{isGone ? done.title(platform.name) : booking.bookedTitle}</Heading>
      {isGone ? (
        <>
          <Notice tone="warn">
            <p>{booking.openedWithoutSlot}</p>
            {refusal && <p>{refusal.message}</p>}
          </Notice>
          <SlotChoice
            {...{ slots: alternatives, timeZone, isBusy }}
            calendar={practiceId && practitionerId ? { practiceId, practitionerId } : undefined}
            onChoose={slot => void choose(slot)}
          />
          <ContactUs topic="appointment" reference={signUp.reference} />
        </>
      ) : (
        <>
          <HeldCard slot={{ ...appointment, practitioner: { name: appointment.practitioner } }} isBooked />
          <p class="lead">{booking.booked(email)}</p>
        </>
      )}
      <h2>{done.nextTitle}</h2>
      <ul class="plain">
        {done.next(email).map(step => (
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
