/** `/book/{practiceId}`: the practice, and the practitioners with whom patients can book. */
import { isolated } from '../../core/messages/format/isolated.ts';
import { MovingNotice } from '../account/appointments/moving-notice.tsx';
import { readPractice } from '../api/booking-calls.ts';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Working } from '../components/working.tsx';
import { useAnswer } from '../hooks/use-answer.ts';
import { useTexts } from '../language.tsx';
import { NotAnswered } from './not-answered.tsx';

export function PracticePage({ practiceId }: { readonly practiceId: string }) {
  const texts = useTexts();
  const { booking, choice } = texts;
  const { value, failure, askAgain } = useAnswer(language => readPractice(practiceId, language), practiceId);
  if (!value)
    return failure ? (
      <NotAnswered title={choice.book} failure={failure} askAgain={askAgain} />
    ) : (
      <Working>{texts.loading}</Working>
    );
  const { practice, practitioners } = value;
  const phone = practice.formattedPhone.replaceAll(' ', '\u00a0');
  return (
    <>
      <Heading>{practice.name}</Heading>
      <div class="facts">
        {practice.address && <p>{practice.address}</p>}
        <p>
          <a
            href={`tel:${practice.phone}`}
            aria-label={texts.correction.call({ name: isolated(practice.name), phone })}
          >
            {phone}
          </a>
        </p>
      </div>
      <MovingNotice practiceId={practiceId} />
      {practitioners.length === 0 ? (
        <p class="lead">{booking.noPractitioners}</p>
      ) : (
        <>
          <h2 id="practitioners">{booking.choosePractitioner}</h2>
          <ul class="ways" aria-labelledby="practitioners">
            {practitioners.map(({ id, name, specialty }) => (
              <li key={id}>
                <Link to={`/book/${practiceId}/${id}`}>
                  <b>{name}</b>
                  {specialty && <span class="hint">{specialty}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/book" class="quiet-link">
        {booking.allPractices}
      </Link>
    </>
  );
}
