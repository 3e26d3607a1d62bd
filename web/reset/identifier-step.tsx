/** Asks whose password is forgotten. Nobody learns here whether an account has the phone or the e-mail. */
import { useState } from 'preact/hooks';
import { resetCalls } from '../api/reset-calls.ts';
import { Button } from '../components/button.tsx';
import { Heard } from '../components/form/fault-list.tsx';
import { Field } from '../components/form/field.tsx';
import { Heading } from '../components/heading.tsx';
import { HeldSlotNotice } from '../components/held-slot-notice.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useField } from '../hooks/use-field.ts';
import { useLocale } from '../language.tsx';

interface IdentifierStepProps {
  readonly onAsked: (reset: { readonly id: string; readonly sentTo: string }) => void;
}

export function IdentifierStep({ onAsked }: IdentifierStepProps) {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const [identifier, setIdentifier] = useState('');
  const field = useField('identifier', identifier, setIdentifier);
  const { isBusy, refusal, run } = useAction(field.refuse);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await field.areRight())) return;
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
          {...field.input}
          label={texts.account.identifier}
          input={{ autoComplete: 'username', autoCapitalize: 'none', spellcheck: false, required: true }}
        />
        <Heard fields={field} />
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
