/** For a person whose number was somebody else's: asks for it, once the sign-up has met the account that still has it. */
import { useRef, useState } from 'preact/hooks';
import type { Access } from '../api/access.ts';
import { askForPhone } from '../api/release-calls.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
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
  if (sent) return <Asked {...sent} />;
  if (isOpen) return <AskForm access={access} phone={phone} onSent={setSent} onCancel={() => setOpen(false)} />;
  return (
    <Button look="quiet" onClick={() => setOpen(true)}>
      {release.mine}
    </Button>
  );
}

interface AskFormProps extends AskForPhoneProps {
  readonly onSent: (sent: Sent) => void;
  readonly onCancel: () => void;
}

function AskForm({ access, phone, onSent, onCancel }: AskFormProps) {
  const { language, texts } = useLocale();
  const { release, form, fields, cancel } = texts;
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const title = useFocusOnMount<HTMLHeadingElement>();
  const input = useRef<HTMLInputElement>(null);
  const showError = (message: string | undefined): boolean => {
    setError(message);
    if (message !== undefined) input.current?.focus();
    return message !== undefined;
  };
  const { isBusy, refusal, run } = useAction(({ errors = [] }) =>
    showError(errors.find(({ field }) => field === 'email')?.message),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = email.trim();
    if (showError(typed === '' ? fields.required : undefined)) return;
    const asked = await run(() => askForPhone(access, typed, language));
    if (asked) onSent({ days: asked.release.silentDays, email: typed });
  };
  return (
    <form class="panel" noValidate onSubmit={submit} aria-labelledby="release-title">
      <h2 id="release-title" ref={title} tabIndex={-1}>
        {release.title}
      </h2>
      <p>{release.about(phone)}</p>
      <Field
        name="email"
        label={form.email}
        hint={release.emailHint}
        value={email}
        onInput={value => {
          setEmail(value);
          setError(undefined);
        }}
        error={error}
        // Not "email": a browser would rewrite what was typed, such as "straße.de" to another domain.
        input={{ inputMode: 'email', autoComplete: 'email', autoCapitalize: 'none', spellcheck: false, required: true }}
        inputRef={input}
      />
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
