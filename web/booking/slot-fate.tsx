/** The held slot with its time left; or what became of it, and the slots near it. */
import type { FreeSlot } from '../api/booking-calls.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';
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
  const choose = async (chosen: Pick<FreeSlot, 'slotId'>) => {
    if ((await take(chosen)) !== undefined) onTaken();
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
          calendar={{ practiceId: slot.practice.id, practitionerId: slot.practitioner.id }}
          isBusy={isBusy}
          onChoose={chosen => void choose(chosen)}
        />
      )}
    </>
  );
}
