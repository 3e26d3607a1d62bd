/** The first three letters of the last name, where the practice's policy asks for them. */
import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../api/client.ts';
import type { Opened } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { Heading } from '../components/heading.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';

const fateId = 'letters-fate';

interface NameCheckProps {
  readonly practice: Opened['practice'];
  readonly answer: (lastNameInitials: string) => Promise<Result<Opened, Failure>>;
}

export function NameCheck({ practice, answer }: NameCheckProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, refusal, run } = useAction();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(typed.trim() === '');
    if (typed.trim() !== '' && (await run(() => answer(typed)))) return;
    input.current?.focus();
  };
  // The fault of the letters stands beside the field; the rest of a refusal says no more.
  const refused = refusal?.problem?.errors?.[0]?.message ?? refusal?.message;
  const fault = isMissing ? texts.fields.required : refused;
  return (
    <>
      <Heading>{texts.reminder.title}</Heading>
      <p class="lead">{texts.reminder.nameCheck(practice.name)}</p>
      <form noValidate onSubmit={submit}>
        <Field
          name="lastNameInitials"
          class="letters"
          label={texts.reminder.initials}
          hint={texts.reminder.initialsHint}
          value={typed}
          onInput={setTyped}
          error={fault}
          errorAt={fateId}
          input={{
            autoComplete: 'off',
            autoCapitalize: 'characters',
            spellcheck: false,
            maxLength: 20,
            required: true,
          }}
          inputRef={input}
        >
          <p id={fateId} class={fault ? 'error' : 'unseen'} role="status" aria-live="polite">
            {fault}
          </p>
        </Field>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.reminder.submit}
        </Button>
      </form>
    </>
  );
}
