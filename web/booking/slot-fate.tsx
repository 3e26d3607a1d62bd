/** The held slot with its time left; or what became of it, and the slots near it. */
import { useState } from 'preact/hooks';
import type { FreeSlot } from '../api/booking-calls.ts';
import { dropHoldToken, keepWantedSlot } from '../api/held-slot.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { HeldCard } from './held-card.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { TimeLeft } from './time-left.tsx';
import type { FoundHold } from './use-held-slot.ts';
import { useTakeSlot } from './use-take-slot.ts';

interface SlotFateProps {
  readonly held: FoundHold;
  /** Another slot is held now. */
  readonly onTaken: () => void;
}

export function SlotFate({ held: { hold }, onTaken }: SlotFateProps) {
  const { booking } = useTexts();
  const { slot } = hold;
  const { isBusy, refusal, take } = useTakeSlot(problem => {
    // It went in this moment: the hold tells what is near it.
    if (problem.code === 'slot_taken') onTaken();
    return false;
  });
  const [chosen, setChosen] = useState<FreeSlot>();
  const calendar = { practiceId: slot.practice.id, practitionerId: slot.practitioner.id };
  const choose = async (another: FreeSlot) => {
    setChosen(another);
    if ((await take(another)) !== undefined) onTaken();
  };
  /** The lost hold is of no more use: the form goes without one, and takes the slot after the code. */
  const signUpFirst = ({ slotId, startsAt, endsAt }: FreeSlot) => {
    keepWantedSlot({
      ...{ slotId, startsAt, endsAt, ...calendar },
      ...{ timeZone: slot.timeZone, practitioner: slot.practitioner.name },
    });
    dropHoldToken();
    onTaken();
    navigate('/booking/sign-up', { replace: true });
  };
  if (hold.expiresAt !== undefined)
    return (
      <HeldCard slot={slot}>
        <TimeLeft until={hold.expiresAt} />
      </HeldCard>
    );
  return (
    <>
      <HeldCard slot={slot} />
      <Notice tone="warn">
        <p>{hold.isFree ? booking.lapsed : hold.status === 'withdrawn' ? booking.withdrawn : booking.lost}</p>
        {refusal && <p>{refusal.message}</p>}
        {refusal?.problem?.code === 'phone_first' && chosen && (
          <Button onClick={() => signUpFirst(chosen)}>{booking.signUpFirst}</Button>
        )}
        {hold.isFree && (
          <Button isBusy={isBusy} onClick={() => void choose(slot)}>
            {booking.takeAgain}
          </Button>
        )}
      </Notice>
      {!hold.isFree && (
        <SlotChoice
          slots={hold.alternatives ?? []}
          timeZone={slot.timeZone}
          calendar={calendar}
          isBusy={isBusy}
          onChoose={another => void choose(another)}
        />
      )}
    </>
  );
}
