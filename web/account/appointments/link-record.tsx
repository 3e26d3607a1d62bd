/** The appointment of a message, for a person who is signed in: one button adds it to the account. */
import { dropReminderToken } from '../../api/access.ts';
import { ownAppointmentCalls } from '../../api/own-appointment-calls.ts';
import type { Passed } from '../../api/sign-up-calls.ts';
import { CallPractice } from '../../booking/call-practice.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useLocale } from '../../language.tsx';
import { navigate } from '../../router.ts';
import { isSignedOut } from '../use-account.ts';

interface LinkRecordProps {
  readonly opened: Passed;
  /** The link's pass has run out meanwhile. */
  readonly onPassUnusable: () => void;
}

export function LinkRecord({ opened, onPassUnusable }: LinkRecordProps) {
  const { language, texts } = useLocale();
  const words = texts.appointments;
  const { isBusy, refusal, run } = useAction(problem => {
    if (problem.errors?.some(({ field }) => field === 'reminderPass')) onPassUnusable();
    return isSignedOut({ kind: 'problem', problem });
  });
  const link = async () => {
    const linked = await run(() => ownAppointmentCalls(language).linkRecord(opened.reminderPass));
    if (!linked) return;
    dropReminderToken();
    navigate('/me');
  };
  return (
    <>
      <p class="lead">{words.linkAbout(opened.practice.name)}</p>
      {refusal && (
        <Notice tone="bad">
          <p>{refusal.message}</p>
          {refusal.problem?.code === 'contact_differs' && <CallPractice practice={opened.practice} />}
        </Notice>
      )}
      <Button look="primary" isBusy={isBusy} onClick={() => void link()}>
        {words.link}
      </Button>
    </>
  );
}
