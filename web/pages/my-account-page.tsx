/**
 * `/my-account#<token>`, the page of the messages about an appointment: first the name check, then the same form as for
 * everybody.
 */
import { useState } from 'preact/hooks';
import { LinkRecord } from '../account/appointments/link-record.tsx';
import { dropReminderToken, keepReminderToken, readReminderToken, takeFragment } from '../api/access.ts';
import type { Problem } from '../api/client.ts';
import type { Passed } from '../api/sign-up-calls.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { Choice } from '../components/form/choice.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { Working } from '../components/working.tsx';
import { useProblem } from '../hooks/use-failure-message.ts';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';
import { NameCheck } from '../reminder/name-check.tsx';
import { useReminder } from '../reminder/use-reminder.ts';
import { navigate } from '../router.ts';
import { FormStep } from '../sign-up/form-step.tsx';

function findToken(): string | undefined {
  const token = takeFragment();
  if (token !== undefined) keepReminderToken(token);
  return readReminderToken();
}

export function MyAccountPage() {
  const texts = useTexts();
  const [token] = useState(findToken);
  if (token === undefined)
    return (
      <>
        <Heading>{texts.reminder.noTokenTitle}</Heading>
        <p class="lead">{texts.reminder.noToken}</p>
        <Choice />
        <ContactUs topic="appointment" />
      </>
    );
  return <Reminder token={token} />;
}

function Reminder({ token }: { readonly token: string }) {
  const texts = useTexts();
  const { state, open, answer } = useReminder(token);
  const [isReopened, setReopened] = useState(false);
  const reopen = () => {
    setReopened(true);
    open();
  };
  switch (state.at) {
    case 'opening':
      return (
        <>
          <Heading>{texts.reminder.title}</Heading>
          <Working>{texts.reminder.opening}</Working>
        </>
      );
    case 'unopened':
      return (
        <>
          <Heading>{texts.reminder.title}</Heading>
          <FailureNotice failure={state.failure} onRetry={open} />
        </>
      );
    case 'dead':
      return <Dead problem={state.problem} />;
    case 'name_check':
      return (
        <>
          {isReopened && <Reopened />}
          <NameCheck practice={state.practice} answer={answer} />
        </>
      );
    case 'passed':
      return <Opened opened={state.opened} isReopened={isReopened} onPassUnusable={reopen} />;
  }
}

function Dead({ problem }: { readonly problem: Problem }) {
  const { reminder } = useTexts();
  return (
    <>
      <Heading>{reminder.deadTitle}</Heading>
      <p class="lead">{useProblem(problem)?.detail}</p>
      <Choice />
      <ContactUs topic="appointment" />
    </>
  );
}

const Reopened = () => <Notice tone="warn">{useTexts().reminder.reopened}</Notice>;

interface OpenedProps {
  readonly opened: Passed;
  /** The form was sent after the link's pass had run out. */
  readonly isReopened: boolean;
  readonly onPassUnusable: () => void;
}

function Opened({ opened, isReopened, onPassUnusable }: OpenedProps) {
  const texts = useTexts();
  const isSignedIn = useSignedIn();
  const [isSigningUp, setSigningUp] = useState(false);
  const next = () => {
    dropReminderToken();
    navigate('/sign-up', { replace: true });
  };
  if (isSigningUp) return <FormStep reminder={opened} onStarted={next} onPassUnusable={onPassUnusable} />;
  return (
    <>
      <Heading>{texts.reminder.title}</Heading>
      {isReopened && <Reopened />}
      <AppointmentCard {...opened.appointment} practice={opened.practice.name} />
      {isSignedIn ? (
        <LinkRecord opened={opened} onPassUnusable={onPassUnusable} />
      ) : (
        <>
          <Choice onSignUp={() => setSigningUp(true)} next="/my-account" />
          <p class="hint">{texts.choice.noAccountByDefault(platform.name)}</p>
        </>
      )}
    </>
  );
}
