/** One patient of the practice: the record, a form that corrects it, and the request of a patient who waits. */
import { useState } from 'preact/hooks';
import type { DeskPatient, DeskRequest } from '../../practice-desk-state.ts';

interface Props {
  readonly patient: DeskPatient;
  readonly request: DeskRequest | undefined;
  /** @returns the sentence of a refusal */
  readonly ask: (method: 'PUT' | 'POST', path: string, body?: object) => Promise<string | undefined>;
}

export function PatientRow({ patient, request, ask }: Props) {
  const { recordId, firstName, lastName, phone = '', email = '' } = patient;
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const note = async (record: { phone: string; email: string }) => {
    const refused = await ask('PUT', `/patients/${recordId}`, record);
    setRefusal(refused);
    if (refused === undefined) setOpen(false);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    void note({ phone: String(typed.get('phone')), email: String(typed.get('email')) });
  };
  return (
    <li class="desk__patient">
      <p class="desk__record">
        <strong>
          {firstName} {lastName}
        </strong>{' '}
        <span>{[phone, email].filter(Boolean).join(' · ')}</span>
      </p>
      {request && (
        <div class="desk__request" role="status">
          <p>
            Waits with {request.phone} · {request.email}
          </p>
          <button type="button" class="button" onClick={() => void note(request)}>
            Correct the record
          </button>
          <button
            type="button"
            class="desk__quiet"
            onClick={async () => setRefusal(await ask('POST', `/corrections/${request.id}/decline`))}
          >
            Decline
          </button>
        </div>
      )}
      {isOpen ? (
        <form class="desk__form" onSubmit={save}>
          <label>
            Phone <input name="phone" defaultValue={phone} />
          </label>
          <label>
            E-mail <input name="email" defaultValue={email} />
          </label>
          <button type="submit" class="button">
            Save
          </button>
          <button type="button" class="desk__quiet" onClick={() => setOpen(false)}>
            Cancel
          </button>
        </form>
      ) : (
        <button
          type="button"
          class="desk__quiet"
          aria-label={`Edit ${firstName} ${lastName}`}
          onClick={() => setOpen(true)}
        >
          Edit
        </button>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </li>
  );
}
