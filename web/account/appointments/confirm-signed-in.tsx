/** The held slot of a person who is signed in: one button books it, or moves an appointment to it. A name is asked for only where it is needed. */
import { useState } from 'preact/hooks';
import { appointmentTime } from '../../../core/messages/format/appointment-time.ts';
import { readDraft } from '../../api/access.ts';
import { ownAppointmentCalls, type Patient } from '../../api/own-appointment-calls.ts';
import type { FoundHold } from '../../booking/use-held-slot.ts';
import { Button } from '../../components/button.tsx';
import { Heard } from '../../components/form/fault-list.tsx';
import { byField, type Faults, missing } from '../../components/form/faults.ts';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useFields } from '../../hooks/use-fields.ts';
import { useLocale } from '../../language.tsx';
import { readerZone } from '../../reader-zone.ts';
import { PatientFields } from '../../sign-up/patient-fields.tsx';
import { isSignedOut } from '../use-account.ts';
import { dropMoving, readMoving } from './moving.ts';

interface ConfirmSignedInProps {
  readonly held: FoundHold;
  /** The hold stands otherwise now: it is an appointment, or lost. */
  readonly onChanged: () => void;
}

const fieldNames = ['lastName', 'firstName', 'birthDate'] as const;
type Name = (typeof fieldNames)[number];

export function ConfirmSignedIn({ held, onChanged }: ConfirmSignedInProps) {
  const { language, texts } = useLocale();
  const words = texts.appointments;
  const { token, hold } = held;
  const [moving, setMoving] = useState(() => readMoving(hold.slot.practice.id));
  const [asksName, setAsksName] = useState(false);
  const [names, setNames] = useState<Readonly<Record<Name, string>>>(readDraft);
  const fields = useFields<Name, Readonly<Record<Name, string>>>({
    names: fieldNames,
    typed: names,
    nameOf: field => field.replace('patient.', ''),
    judge: (typed, rules): Faults<Name> => ({
      ...byField(rules?.brokenRules(typed) ?? [], field => fieldNames.find(name => name === field)),
      ...missing(typed, ['lastName', 'firstName']),
    }),
  });
  const { isBusy, refusal, run } = useAction(problem => {
    if (isSignedOut({ kind: 'problem', problem })) return true;
    const isNameMissing = problem.errors?.some(({ field }) => field === 'patient' || field.startsWith('patient.'));
    if (isNameMissing) {
      setAsksName(true);
      fields.refuse(problem);
      return true;
    }
    if (problem.code === 'slot_gone' || problem.errors?.some(({ field }) => field === 'hold')) onChanged();
    return false;
  });

  const patient = (): Patient => {
    const { lastName, firstName, birthDate } = names;
    return { lastName, firstName, ...(birthDate && { birthDate }) };
  };
  const confirm = async () => {
    if (asksName && !(await fields.areRight())) return;
    const calls = ownAppointmentCalls(language);
    const done = await run(() =>
      moving ? calls.move(moving.id, token) : calls.book(token, asksName ? patient() : undefined),
    );
    if (!done) return;
    dropMoving();
    onChanged();
  };
  const stopMoving = () => {
    dropMoving();
    setMoving(undefined);
  };
  const field = (name: Name) => ({
    ...fields.field(name),
    value: names[name],
    onInput: (value: string) => {
      setNames({ ...names, [name]: value });
      fields.typing(name);
    },
  });
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void confirm();
      }}
    >
      {moving && (
        <p class="lead">
          {words.movingFrom(appointmentTime(Date.parse(moving.startsAt), moving.timeZone, language, readerZone()))}
        </p>
      )}
      {asksName && <PatientFields field={field} />}
      <Heard fields={fields} />
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <Button type="submit" look="primary" isBusy={isBusy}>
        {moving ? words.confirmMove : words.confirm}
      </Button>
      {moving && (
        <Button look="quiet" onClick={stopMoving}>
          {words.besides}
        </Button>
      )}
    </form>
  );
}
