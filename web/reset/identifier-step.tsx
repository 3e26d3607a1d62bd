/** Asks whose password is forgotten. Nobody learns here whether an account has the phone or the e-mail. */
import { useRef, useState } from 'preact/hooks';
import { resetCalls } from '../api/reset-calls.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { Heading } from '../components/heading.tsx';
import { HeldSlotNotice } from '../components/held-slot-notice.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';

interface IdentifierStepProps {
  readonly onAsked: (reset: { readonly id: string; readonly sentTo: string }) => void;
}

export function IdentifierStep({ onAsked }: IdentifierStepProps) {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const [identifier, setIdentifier] = useState('');
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const blame = (message: string | undefined): boolean => {
    setError(message);
    if (message !== undefined) input.current?.focus();
    return message !== undefined;
  };
  const { isBusy, refusal, run } = useAction(({ errors = [] }) =>
    blame(errors.find(({ field }) => field === 'identifier')?.message),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (blame(identifier.trim() === '' ? texts.fields.required : undefined)) return;
    const asked = await run(() => resetCalls(language).request(identifier));
    if (asked) onAsked(asked.reset);
  };
  return (
    <>
      <Heading>{reset.title}</Heading>
      <HeldSlotNotice />
      <p class="lead">{reset.intro}</p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <form noValidate onSubmit={submit}>
        <Field
          name="identifier"
          label={texts.account.identifier}
          value={identifier}
          onInput={value => {
            setIdentifier(value);
            setError(undefined);
          }}
          error={error}
          input={{ autoComplete: 'username', autoCapitalize: 'none', spellcheck: false, required: true }}
          inputRef={input}
        />
        <Button type="submit" look="primary" isBusy={isBusy}>
          {reset.send}
        </Button>
      </form>
      <Link to="/sign-in" class="quiet-link">
        {reset.backToSignIn}
      </Link>
    </>
  );
}
