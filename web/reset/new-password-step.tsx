/** The new password, by the rules of the sign-up. One that is refused uses nothing up. */
import { useState } from 'preact/hooks';
import type { Failure, Problem } from '../api/client.ts';
import { resetCalls } from '../api/reset-calls.ts';
import { serverNow } from '../api/server-time.ts';
import { dropHint, tellTabs } from '../api/signed-in.ts';
import { Button } from '../components/button.tsx';
import { Heard } from '../components/form/fault-list.tsx';
import { PasswordField } from '../components/form/password-field.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useField } from '../hooks/use-field.ts';
import { useLocale } from '../language.tsx';

interface NewPasswordStepProps {
  readonly resetToken: string;
  readonly onChanged: () => void;
  /** @param availableAt ISO 8601 */
  readonly onTooEarly: (availableAt: string) => void;
  readonly onEnded: (reason: Problem) => void;
}

const endings: readonly string[] = ['unknown_reset', 'reset_unusable'] satisfies Problem['code'][];

export function NewPasswordStep({ resetToken, onChanged, onTooEarly, onEnded }: NewPasswordStepProps) {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const [password, setPassword] = useState('');
  const field = useField('password', password, setPassword);
  const { isBusy, refusal, run } = useAction(problem => {
    if (endings.includes(problem.code)) onEnded(problem);
    return field.refuse(problem);
  });
  /** A link that is opened before its time. */
  const seeWait = (failure: Failure) => {
    if (failure.kind === 'problem' && failure.problem.code === 'reset_not_yet')
      onTooEarly(new Date(serverNow() + 1000 * (failure.problem.retryAfterSeconds ?? 0)).toISOString());
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await field.areRight())) return;
    const changed = await run(async () => {
      const answer = await resetCalls(language).finish(resetToken, password);
      if (!answer.ok) seeWait(answer.error);
      return answer;
    });
    if (changed === undefined) return;
    // Every session ended, this browser's too.
    dropHint();
    tellTabs();
    onChanged();
  };
  return (
    <>
      <Heading>{reset.passwordTitle}</Heading>
      <p class="lead">{reset.passwordIntro}</p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <form noValidate onSubmit={submit}>
        <PasswordField {...field.input} />
        <Heard fields={field} />
        <Button type="submit" look="primary" isBusy={isBusy}>
          {reset.change}
        </Button>
      </form>
    </>
  );
}
