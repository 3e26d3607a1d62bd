/** For a person whose number was somebody else's: asks for it, once the sign-up has met the account that still has it. */
import { useRef, useState } from 'preact/hooks';
import type { Access } from '../api/access.ts';
import { askForPhone } from '../api/release-calls.ts';
import { Button } from '../components/button.tsx';
import { emailInput } from '../components/form/email-input.ts';
import { Heard } from '../components/form/fault-list.tsx';
import { Field } from '../components/form/field.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useField } from '../hooks/use-field.ts';
import { useFocusOnMount } from '../hooks/use-focus-on-mount.ts';
import { useLocale, useTexts } from '../language.tsx';

interface AskForPhoneProps {
  readonly access: Access;
  /** Masked. */
  readonly phone: string;
}

interface Sent {
  readonly days: number;
  readonly email: string;
}

export function AskForPhone({ access, phone }: AskForPhoneProps) {
  const { release } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const place = useRef<HTMLDivElement>(null);
  if (sent) return <Asked {...sent} />;
  /** The pressed button goes away, and the reader stays in its place. */
  const close = () => {
    setOpen(false);
    place.current?.focus();
  };
  return (
    <div class="stack" tabIndex={-1} ref={place}>
      {isOpen ? (
        <AskForm access={access} phone={phone} onSent={setSent} onCancel={close} />
      ) : (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {release.mine}
        </Button>
      )}
    </div>
  );
}

interface AskFormProps extends AskForPhoneProps {
  readonly onSent: (sent: Sent) => void;
  readonly onCancel: () => void;
}

function AskForm({ access, phone, onSent, onCancel }: AskFormProps) {
  const { language, texts } = useLocale();
  const { release, form, cancel } = texts;
  const [email, setEmail] = useState('');
  const title = useFocusOnMount<HTMLHeadingElement>();
  const field = useField('email', email, setEmail);
  const { isBusy, refusal, run } = useAction(field.refuse);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = email.trim();
    if (!(await field.areRight())) return;
    const asked = await run(() => askForPhone(access, typed, language));
    if (asked) onSent({ days: asked.release.silentDays, email: typed });
  };
  return (
    <form class="panel" noValidate onSubmit={submit} aria-labelledby="release-title">
      <h2 id="release-title" ref={title} tabIndex={-1}>
        {release.title}
      </h2>
      <p>{release.about(phone)}</p>
      <Field {...field.input} label={form.email} hint={release.emailHint} input={{ ...emailInput, required: true }} />
      <Heard fields={field} />
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <div class="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {release.submit}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}

function Asked({ days, email }: Sent) {
  const { release } = useTexts();
  const title = useFocusOnMount<HTMLHeadingElement>();
  return (
    <section class="panel" aria-labelledby="release-title">
      <h2 id="release-title" ref={title} tabIndex={-1}>
        {release.sentTitle}
      </h2>
      <p>{release.sent(days, email)}</p>
    </section>
  );
}
