/** The new password, by the rules of the sign-up. */
import { useState } from 'preact/hooks';
import { detailsCalls } from '../../api/details-calls.ts';
import { Button } from '../../components/button.tsx';
import { Heard } from '../../components/form/fault-list.tsx';
import { PasswordField } from '../../components/form/password-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useField } from '../../hooks/use-field.ts';
import { useFocusOnMount } from '../../hooks/use-focus-on-mount.ts';
import { useLocale } from '../../language.tsx';
import type { TakeRefusal } from './take-refusal.ts';

interface NewPasswordProps {
  readonly take: TakeRefusal;
  readonly onDone: () => void;
}

export function NewPassword({ take, onDone }: NewPasswordProps) {
  const { language, texts } = useLocale();
  const { details } = texts;
  const title = useFocusOnMount<HTMLHeadingElement>();
  const [password, setPassword] = useState('');
  const field = useField('password', password, setPassword);
  const { isBusy, refusal, run } = useAction(problem => field.refuse(problem) || take(problem));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await field.areRight())) return;
    if ((await run(() => detailsCalls(language).changePassword(password))) !== undefined) onDone();
  };
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {details.newPassword}
      </h3>
      <p class="hint">{details.newPasswordAbout}</p>
      <form noValidate onSubmit={submit}>
        {refusal && <Notice tone="bad">{refusal.message}</Notice>}
        <PasswordField {...field.input} />
        <Heard fields={field} />
        <Button type="submit" look="primary" isBusy={isBusy}>
          {details.open.password}
        </Button>
      </form>
    </>
  );
}
