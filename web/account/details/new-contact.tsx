/** The new phone or e-mail, and then the code that proves it. */
import { useState } from 'preact/hooks';
import { type Change, type ContactKind, detailsCalls } from '../../api/details-calls.ts';
import { Button } from '../../components/button.tsx';
import { emailInput } from '../../components/form/email-input.ts';
import { Heard } from '../../components/form/fault-list.tsx';
import { Field } from '../../components/form/field.tsx';
import { PhoneField } from '../../components/form/phone-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useField } from '../../hooks/use-field.ts';
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
  const { details, form } = texts;
  const calls = detailsCalls(language);
  const title = useFocusOnMount<HTMLHeadingElement>();
  const [change, setChange] = useState<Change>();
  const field = useField(kind, typed, onType);
  const { isBusy, refusal, run } = useAction(problem => field.refuse(problem) || take(problem));
  const request = async () => {
    const requested = await calls.requestChange(kind, typed);
    if (requested.ok) setChange(requested.value.change);
    return requested;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await field.areRight()) await run(request);
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
            <PhoneField {...field.input} label={form.phone} hint={details.newPhoneAbout} />
          ) : (
            <Field {...field.input} label={form.email} hint={details.newEmailAbout} input={emailInput} />
          )}
          <Heard fields={field} />
          <Button type="submit" look="primary" isBusy={isBusy}>
            {details.sendCode}
          </Button>
        </form>
      )}
    </>
  );
}
