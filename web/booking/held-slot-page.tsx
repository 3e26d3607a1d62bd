/**
 * `/booking`: the held slot, to confirm; `/booking/sign-up`: the form of a new patient. A reload, the back button and another
 * tab find the same slot. Whatever became of it, its place and the next step are here.
 */
import { ConfirmSignedIn } from '../account/appointments/confirm-signed-in.tsx';
import { readAccess } from '../api/access.ts';
import { dropHoldToken, readWantedSlot } from '../api/held-slot.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Choice } from '../components/form/choice.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Working } from '../components/working.tsx';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { BegunNotice } from './begun-notice.tsx';
import { BookingForm } from './booking-form.tsx';
import { HeldCard } from './held-card.tsx';
import { NotAnswered } from './not-answered.tsx';
import { SlotFate } from './slot-fate.tsx';
import { type FoundHold, useHeldSlot } from './use-held-slot.ts';
import { useTakeSlot } from './use-take-slot.ts';

export function HeldSlotPage({ isSigningUp = false }: { readonly isSigningUp?: boolean }) {
  const texts = useTexts();
  const { booking } = texts;
  const held = useHeldSlot();
  const wanted = readWantedSlot();
  const { token, hold, failure, look } = held;
  if (isSigningUp && wanted && token === undefined) return <BookingForm wanted={wanted} onTaken={look} />;
  if (token === undefined || hold?.status === 'released') return <NothingHeld />;
  if (hold === undefined)
    return failure ? (
      <NotAnswered title={booking.confirmTitle} failure={failure} askAgain={look} />
    ) : (
      <Working>{texts.loading}</Working>
    );
  if (hold.status === 'converted') return <Booked hold={hold} />;
  const found = { token, hold };
  return isSigningUp ? <BookingForm held={found} onTaken={look} /> : <Confirm held={found} onTaken={look} />;
}

function NothingHeld() {
  const { booking, choice } = useTexts();
  return (
    <>
      <Heading>{booking.nothingHeldTitle}</Heading>
      <p class="lead">{booking.nothingHeld}</p>
      <Link to="/book" class="button primary">
        {choice.book}
      </Link>
      <ContactUs topic="appointment" />
    </>
  );
}

function Booked({ hold }: Pick<FoundHold, 'hold'>) {
  const texts = useTexts();
  const isSignedIn = useSignedIn();
  const [to, words] = isSignedIn
    ? ['/me', texts.corner.mySpace]
    : readAccess()
      ? ['/sign-up', texts.choice.seeWhere]
      : ['/', texts.backToStart];
  const leave = () => {
    dropHoldToken();
    navigate(to);
  };
  return (
    <>
      <Heading>{texts.booking.bookedTitle}</Heading>
      <HeldCard slot={hold.slot} isBooked />
      <Button look="primary" onClick={leave}>
        {words}
      </Button>
    </>
  );
}

interface ConfirmProps {
  readonly held: FoundHold;
  /** Another slot is held now, or none. */
  readonly onTaken: () => void;
}

function Confirm({ held, onTaken }: ConfirmProps) {
  const texts = useTexts();
  const { booking } = texts;
  const isSignedIn = useSignedIn();
  const { hold } = held;
  const { practice, practitioner } = hold.slot;
  const { isBusy, refusal, release } = useTakeSlot();
  const calendar = `/book/${practice.id}/${practitioner.id}`;
  const letGo = async () => {
    if (await release()) navigate(calendar);
  };
  const isLost = hold.isFree === false;
  return (
    <>
      <Heading>{isLost ? booking.lostTitle : booking.confirmTitle}</Heading>
      <SlotFate held={held} onTaken={onTaken} />
      <BegunNotice held={held} />
      {!isLost && isSignedIn && <ConfirmSignedIn held={held} onChanged={onTaken} />}
      {!isLost && !isSignedIn && <Choice onSignUp={() => navigate('/booking/sign-up')} next="/booking" />}
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {isLost && <ContactUs topic="appointment" />}
      {hold.expiresAt !== undefined && (
        <div class="aside">
          <Link to={calendar}>{booking.otherSlot}</Link>
          {hold.status === 'open' && (
            <Button look="quiet" isBusy={isBusy} onClick={() => void letGo()}>
              {booking.letGo}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
