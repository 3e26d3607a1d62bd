/** The new phone or e-mail, and then the code that proves it. */
import { useRef, useState } from 'preact/hooks';
import { type Change, type ContactKind, detailsCalls } from '../../api/details-calls.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/form/field.tsx';
import { PhoneField } from '../../components/form/phone-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useFocusOnMount } from '../../hooks/use-focus-on-mount.ts';
import { useLocale } from '../../language.tsx';
import type { TakeRefusal } from './take-refusal.ts';
import { TypedCode } from './typed-code.tsx';

interface NewContactProps {
  readonly kind: ContactKind;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly take: TakeRefusal;
  readonly onDone: () => void;
}

export function NewContact({ kind, typed, onType, take, onDone }: NewContactProps) {
  const { language, texts } = useLocale();
  const { details, fields, form } = texts;
  const calls = detailsCalls(language);
  const title = useFocusOnMount<HTMLHeadingElement>();
  const [change, setChange] = useState<Change>();
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const blame = (message: string | undefined): boolean => {
    setError(message);
    if (message !== undefined) input.current?.focus();
    return message !== undefined;
  };
  const { isBusy, refusal, run } = useAction(
    problem => blame(problem.errors?.find(({ field }) => field === kind)?.message) || take(problem),
  );
  const request = async () => {
    const requested = await calls.requestChange(kind, typed);
    if (requested.ok) setChange(requested.value.change);
    return requested;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!blame(typed.trim() === '' ? fields.required : undefined)) await run(request);
  };
  const field = {
    value: typed,
    onInput: (value: string) => {
      onType(value);
      setError(undefined);
    },
    error,
    inputRef: input,
  };
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {kind === 'phone' ? details.newPhone : details.newEmail}
      </h3>
      {change ? (
        <TypedCode
          code={change}
          take={take}
          answer={code => calls.confirmChange(kind, change.id, code)}
          onRight={onDone}
          order={async () => {
            const sent = await calls.sendAgain(change.id);
            if (sent.ok) setChange(sent.value.challenge);
            return sent;
          }}
          onTried={attemptsLeft => setChange({ ...change, attemptsLeft })}
        />
      ) : (
        <form noValidate onSubmit={submit}>
          {refusal && <Notice tone="bad">{refusal.message}</Notice>}
          {kind === 'phone' ? (
            <PhoneField {...field} label={form.phone} hint={details.newPhoneAbout} />
          ) : (
            // Not "email": a browser would rewrite what was typed, such as "straße.de" to another domain.
            <Field
              {...field}
              name="email"
              label={form.email}
              hint={details.newEmailAbout}
              input={{
                type: 'text',
                inputMode: 'email',
                autoComplete: 'email',
                autoCapitalize: 'none',
                spellcheck: false,
              }}
            />
          )}
          <Button type="submit" look="primary" isBusy={isBusy}>
            {details.sendCode}
          </Button>
        </form>
      )}
    </>
  );
}
