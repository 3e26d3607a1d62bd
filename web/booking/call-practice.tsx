/** The way out that is always there: the practice's phone. */
import type { BookablePractice } from '../api/booking-calls.ts';
import { useFormattedPhone } from '../hooks/use-formatted-phone.ts';
import { useTexts } from '../language.tsx';

interface CallPracticeProps {
  readonly practice: Pick<BookablePractice['practice'], 'name' | 'phone'>;
}

export function CallPractice({ practice: { name, phone } }: CallPracticeProps) {
  const { correction } = useTexts();
  const formatted = useFormattedPhone(phone);
  return (
    <a class="button secondary" href={`tel:${phone}`}>
      {correction.call({ name: name, phone: formatted })}
    </a>
  );
}
