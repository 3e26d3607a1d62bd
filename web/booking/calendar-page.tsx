/** `/book/{practiceId}/{practitionerId}`: the availabilities of a practitioner. Choosing one holds it. */
import { useState } from 'preact/hooks';
import { MovingNotice } from '../account/appointments/moving-notice.tsx';
import { type CalendarOf, type FreeSlot, readPractice } from '../api/booking-calls.ts';
import { keepWantedSlot } from '../api/held-slot.ts';
import { Button } from '../components/button.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Working } from '../components/working.tsx';
import { useAnswer } from '../hooks/use-answer.ts';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { Calendar } from './calendar/calendar.tsx';
import { useAvailability } from './calendar/use-availability.ts';
import { HeldNotice } from './held-notice.tsx';
import { NotAnswered } from './not-answered.tsx';
import { useTakeSlot } from './use-take-slot.ts';

export function CalendarPage({ practiceId, practitionerId }: CalendarOf) {
  const texts = useTexts();
  const { booking, choice } = texts;
  const calendar = { practiceId, practitionerId };
  const practice = useAnswer(language => readPractice(practiceId, language), practiceId);
  const availability = useAvailability(calendar);
  const [chosen, setChosen] = useState<FreeSlot>();
  const { isBusy, refusal, take } = useTakeSlot(problem => {
    // Somebody else was faster: what is shown is out of date.
    if (problem.code === 'slot_taken') availability.lookAgain();
    return false;
  });
  const failure = availability.found ? undefined : (availability.failure ?? practice.failure);
  if (failure)
    return (
      <NotAnswered
        title={choice.book}
        failure={failure}
        askAgain={() => {
          practice.askAgain();
          availability.lookAgain();
        }}
      />
    );
  if (!practice.value || !availability.found) return <Working>{texts.loading}</Working>;

  const practitioner = practice.value.practitioners.find(({ id }) => id === practitionerId);
  const name = practitioner?.name ?? practice.value.practice.name;
  const { timeZone } = availability.found;
  const choose = async (slot: FreeSlot) => {
    setChosen(slot);
    if ((await take(slot)) !== undefined) navigate('/booking');
  };
  const signUpFirst = (slot: FreeSlot) => {
    keepWantedSlot({ ...slot, ...calendar, timeZone, practitioner: name });
    navigate('/booking/sign-up');
  };
  return (
    <>
      <Heading>{name}</Heading>
      <div class="facts">
        {practitioner?.specialty && <p>{practitioner.specialty}</p>}
        <p>
          <Link to={`/book/${practiceId}`}>{practice.value.practice.name}</Link>
        </p>
        {practice.value.practice.address && <p class="hint">{practice.value.practice.address}</p>}
      </div>
      <MovingNotice practiceId={practiceId} />
      <HeldNotice />
      {refusal && (
        <Notice tone="bad">
          <p>{refusal.message}</p>
          {refusal.problem?.code === 'phone_first' && chosen && (
            <Button onClick={() => signUpFirst(chosen)}>{booking.signUpFirst}</Button>
          )}
        </Notice>
      )}
      <Calendar
        availability={availability}
        taking={isBusy ? chosen : undefined}
        practice={practice.value.practice}
        onChoose={slot => void choose(slot)}
      />
    </>
  );
}
