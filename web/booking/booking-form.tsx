/**
 * The sign-up form with the patient's name, for the held slot; or for one that is taken once the phone is proven. A slot that
 * is lost meanwhile is chosen anew above the form, which keeps what was typed.
 */
import type { Problem } from '../api/client.ts';
import type { WantedSlot } from '../api/held-slot.ts';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { FormStep } from '../sign-up/form-step.tsx';
import { HeldCard } from './held-card.tsx';
import { SlotFate } from './slot-fate.tsx';
import type { FoundHold } from './use-held-slot.ts';

interface BookingFormProps {
  readonly held?: FoundHold;
  readonly wanted?: WantedSlot;
  /** The hold is another one now, or ended. */
  readonly onTaken: () => void;
}

export function BookingForm({ held, wanted, onTaken }: BookingFormProps) {
  const { booking } = useTexts();
  /** The hold itself tells what became of it, with the slots near it. */
  const takeRefusal = ({ code, errors }: Problem): boolean => {
    const isLost = code === 'slot_gone' || errors?.some(({ field }) => field === 'hold') === true;
    if (!isLost) return false;
    onTaken();
    scrollTo(0, 0);
    return false;
  };
  const about = held ? (
    <SlotFate held={held} onTaken={onTaken} />
  ) : (
    wanted && (
      <>
        <HeldCard slot={{ ...wanted, practitioner: { name: wanted.practitioner } }} />
        <Notice tone="info">{booking.phoneFirst}</Notice>
      </>
    )
  );
  return (
    <FormStep
      booking={{ about, onRefusal: takeRefusal, ...(held && { hold: held.token }) }}
      onStarted={() => navigate('/sign-up', { replace: true })}
    />
  );
}
