/** Over a calendar: which appointment is being moved, and the way to leave it where it is. */
import { useState } from 'preact/hooks';
import { appointmentTime } from '../../../core/messages/format/appointment-time.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSignedIn } from '../../hooks/use-signed-in.ts';
import { useLocale } from '../../language.tsx';
import { readerZone } from '../../reader-zone.ts';
import { navigate } from '../../router.ts';
import { dropMoving, readMoving } from './moving.ts';

export function MovingNotice({ practiceId }: { readonly practiceId: string }) {
  const { language, texts } = useLocale();
  const isSignedIn = useSignedIn();
  const [moving] = useState(() => readMoving(practiceId));
  if (!isSignedIn || !moving) return null;
  const stop = () => {
    dropMoving();
    navigate('/me');
  };
  const when = appointmentTime(Date.parse(moving.startsAt), moving.timeZone, language, readerZone());
  return (
    <Notice tone="info">
      <p>{texts.appointments.moving(when)}</p>
      <Button onClick={stop}>{texts.appointments.stopMoving}</Button>
    </Notice>
  );
}
