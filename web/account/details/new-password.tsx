/** The new password, by the rules of the sign-up. */
import { useRef, useState } from 'preact/hooks';
import { compositionFaults } from '../../../core/password/composition.ts';
import { detailsCalls } from '../../api/details-calls.ts';
import { Button } from '../../components/button.tsx';
import { PasswordField } from '../../components/form/password-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useFocusOnMount } from '../../hooks/use-focus-on-mount.ts';
import { useLocale } from '../../language.tsx';
import type { TakeRefusal } from './take-refusal.ts';

interface NewPasswordProps {
  readonly take: TakeRefusal;
  readonly onDone: () => void;
}

export function NewPassword({ take, onDone }: NewPasswordProps) {
  const { language, texts } = useLocale();
  const { details, fields } = texts;
  const title = useFocusOnMount<HTMLHeadingElement>();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const blame = (message: string | undefined): boolean => {
    setError(message);
    if (message !== undefined) input.current?.focus();
    return message !== undefined;
  };
  const { isBusy, refusal, run } = useAction(
    problem => blame(problem.errors?.find(({ field }) => field === 'password')?.message) || take(problem),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const weak = password === '' ? 'required' : compositionFaults(password)[0];
    if (blame(weak && fields[weak])) return;
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
        <PasswordField
          value={password}
          onInput={value => {
            setPassword(value);
            setError(undefined);
          }}
          error={error}
          inputRef={input}
        />
        <Button type="submit" look="primary" isBusy={isBusy}>
          {details.open.password}
        </Button>
      </form>
    </>
  );
}
