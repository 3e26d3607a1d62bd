/** Another phone or e-mail in place of a mistyped one. A field that stays empty changes nothing. */
import { useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { keepChanged } from '../api/typed-details.ts';
import { Button } from '../components/button.tsx';
import { emailInput } from '../components/form/email-input.ts';
import { Heard } from '../components/form/fault-list.tsx';
import { byField, type Faults, missing } from '../components/form/faults.ts';
import { Field } from '../components/form/field.tsx';
import { PhoneField } from '../components/form/phone-field.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useFields } from '../hooks/use-fields.ts';
import { useFocusOnMount } from '../hooks/use-focus-on-mount.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface ContactChangeProps {
  readonly signUp: SignUpView;
  readonly followed: FollowedSignUp;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

const names = ['phone', 'email', 'emailConfirmation'] as const;
type Name = (typeof names)[number];
type Change = Readonly<Record<Name, string>>;

/** An e-mail is typed twice or not at all. */
function missingHalf(typed: Change): Faults<Name> {
  return typed.email.trim() || typed.emailConfirmation.trim() ? missing(typed, ['email', 'emailConfirmation']) : {};
}

export function ContactChange({ signUp, followed, onChanged, onCancel }: ContactChangeProps) {
  const texts = useTexts();
  const [change, setChange] = useState<Change>({ phone: '', email: '', emailConfirmation: '' });
  const fields = useFields<Name, Change>({
    names,
    typed: change,
    alongWith: { email: ['emailConfirmation'] },
    judge: (typed, rules): Faults<Name> => ({
      ...byField(rules?.brokenRules(typed) ?? [], field => names.find(name => name === field)),
      ...missingHalf(typed),
    }),
  });
  const title = useFocusOnMount<HTMLHeadingElement>();
  const { isBusy, refusal, run } = useAction(problem => {
    followed.refresh();
    return fields.refuse(problem);
  });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = Object.fromEntries(Object.entries(change).filter(([, value]) => value.trim() !== ''));
    if (Object.keys(typed).length === 0) return void fields.show({ phone: [{ code: 'nothing_to_change' }] });
    if (!(await fields.areRight())) return;
    const changed = await run(() => followed.calls.changeContact(typed));
    if (!changed) return;
    keepChanged(signUp, changed.signUp, typed);
    followed.show(changed.signUp);
    onChanged();
  };
  const field = (name: Name) => ({
    ...fields.field(name),
    value: change[name],
    onInput: (value: string) => {
      setChange({ ...change, [name]: value });
      fields.typing(name);
    },
  });
  return (
    <form class="panel" noValidate onSubmit={submit} aria-labelledby="contact-title">
      <h2 id="contact-title" ref={title} tabIndex={-1}>
        {texts.contact.title}
      </h2>
      <PhoneField {...field('phone')} label={texts.form.phone} hint={texts.contact.phoneHint} />
      <Field {...field('email')} label={texts.form.email} hint={texts.contact.emailHint} input={emailInput} />
      <Field {...field('emailConfirmation')} label={texts.form.emailConfirmation} input={emailInput} />
      <Heard fields={fields} />
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
