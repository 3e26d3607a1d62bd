/** Another phone or e-mail in place of a mistyped one. A field that stays empty changes nothing. */
import { useRef, useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { keepChanged } from '../api/typed-details.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { PhoneField } from '../components/form/phone-field.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useFocusOnMount } from '../hooks/use-focus-on-mount.ts';
import { useTexts } from '../language.tsx';
import { type FormErrors, refusedErrors } from './form-errors.ts';
import type { FollowedSignUp } from './use-sign-up.ts';

interface ContactChangeProps {
  readonly signUp: SignUpView;
  readonly followed: FollowedSignUp;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

export function ContactChange({ signUp, followed, onChanged, onCancel }: ContactChangeProps) {
  const texts = useTexts();
  const [change, setChange] = useState({ phone: '', email: '', emailConfirmation: '' });
  const [errors, setErrors] = useState<FormErrors>({});
  const title = useFocusOnMount<HTMLHeadingElement>();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, refusal, run } = useAction(problem => {
    followed.refresh();
    return showErrors(refusedErrors(problem));
  });
  const showErrors = (found: FormErrors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) form.current?.querySelector<HTMLInputElement>(`#${first}`)?.focus();
    return first !== undefined;
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = Object.fromEntries(Object.entries(change).filter(([, value]) => value.trim() !== ''));
    if (Object.keys(typed).length === 0) return void showErrors({ phone: texts.contact.nothingTyped });
    if (change.email.trim() && !change.emailConfirmation.trim())
      return void showErrors({ emailConfirmation: texts.fields.required });
    if (change.emailConfirmation.trim() && !change.email.trim())
      return void showErrors({ email: texts.fields.required });
    const changed = await run(() => followed.calls.changeContact(typed));
    if (!changed) return;
    keepChanged(signUp, changed.signUp, typed);
    followed.show(changed.signUp);
    onChanged();
  };
  const field = (name: keyof typeof change) => ({
    name,
    value: change[name],
    onInput: (value: string) => {
      setChange({ ...change, [name]: value });
      setErrors({});
    },
    error: errors[name],
  });

  // Not "email": a browser would rewrite what was typed, such as "straße.de" to another domain.
  const email = { type: 'text', inputMode: 'email', autoCapitalize: 'none', spellcheck: false } as const;
  return (
    <form class="panel" noValidate ref={form} onSubmit={submit} aria-labelledby="contact-title">
      <h2 id="contact-title" ref={title} tabIndex={-1}>
        {texts.contact.title}
      </h2>
      <PhoneField {...field('phone')} label={texts.form.phone} hint={texts.contact.phoneHint} />
      <Field {...field('email')} label={texts.form.email} hint={texts.contact.emailHint} input={email} />
      <Field {...field('emailConfirmation')} label={texts.form.emailConfirmation} input={email} />
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <div class="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.contact.submit}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
