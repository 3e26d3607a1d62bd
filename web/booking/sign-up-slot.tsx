/** The slot of a sign-up under way: its time left; or, once it is gone, three near ones. Losing a slot never ends the sign-up. */
import { useState } from 'preact/hooks';
import { readAccess } from '../api/access.ts';
import type { FreeSlot } from '../api/booking-calls.ts';
import { readWantedSlot } from '../api/held-slot.ts';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from '../sign-up/use-sign-up.ts';
import { HeldCard } from './held-card.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { TimeLeft } from './time-left.tsx';
import { useTakeSlot } from './use-take-slot.ts';

interface SignUpSlotProps {
  readonly signUp: SignUpView;
  readonly followed: FollowedSignUp;
}

export function SignUpSlot({ signUp, followed }: SignUpSlotProps) {
  const { booking } = useTexts();
  const { appointment, status } = signUp;
  const [wanted] = useState(readWantedSlot);
  const isProven = status === 'awaiting_consent';
  const { isBusy: isTaking, refusal: notTaken, take } = useTakeSlot();
  const {
    isBusy: isChanging,
    refusal: notChanged,
    run,
  } = useAction(() => {
    followed.refresh();
    return false;
  });
  const isBusy = isTaking || isChanging;
  const refusal = notTaken ?? notChanged;
  const choose = async (slot: Pick<FreeSlot, 'slotId'>) => {
    const hold = await take(slot, isProven ? readAccess() : undefined);
    if (hold === undefined) return;
    const changed = await run(() => followed.calls.replaceHold(hold));
    if (changed) followed.show(changed.signUp);
  };

  if (appointment?.status === 'held')
    return (
      <HeldCard slot={{ ...appointment, practitioner: { name: appointment.practitioner } }}>
        {appointment.heldUntil && <TimeLeft until={appointment.heldUntil} />}
      </HeldCard>
    );
  if (appointment?.status === 'gone') {
    const { practiceId, practitionerId, alternatives = [], timeZone } = appointment;
    const calendar = practiceId && practitionerId ? { practiceId, practitionerId } : undefined;
    return (
      <>
        <Notice tone="warn">
          <p>{booking.lostMeanwhile}</p>
          {refusal && <p>{refusal.message}</p>}
        </Notice>
        <SlotChoice
          {...{ timeZone, isBusy, calendar: alternatives.length === 0 ? calendar : undefined }}
          slots={alternatives}
          onChoose={slot => void choose(slot)}
        />
        <ContactUs topic="appointment" reference={signUp.reference} />
      </>
    );
  }
  if (appointment || !wanted) return null;
  return (
    <HeldCard slot={{ ...wanted, practitioner: { name: wanted.practitioner } }}>
      {refusal && (
        <>
          <p class="error">{refusal.message}</p>
          <Link to={`/book/${wanted.practiceId}/${wanted.practitionerId}`}>{booking.seeCalendar}</Link>
        </>
      )}
      {isProven ? (
        <Button look="primary" isBusy={isBusy} onClick={() => void choose(wanted)}>
          {booking.takeNow}
        </Button>
      ) : (
        <p class="hint">{booking.phoneFirst}</p>
      )}
    </HeldCard>
  );
}
