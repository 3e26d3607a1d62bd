/** Asks for an identifier and the password. An unknown identifier and a wrong password are answered alike. */
import { useState } from 'preact/hooks';
import { accountCalls, type Challenge } from '../api/account-calls.ts';
import type { Problem } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heard } from '../components/form/fault-list.tsx';
import { byField, type Faults, missing } from '../components/form/faults.ts';
import { Field } from '../components/form/field.tsx';
import { SecretField } from '../components/form/secret-field.tsx';
import { Heading } from '../components/heading.tsx';
import { HeldSlotNotice } from '../components/held-slot-notice.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useProblem } from '../hooks/use-failure-message.ts';
import { useFields } from '../hooks/use-fields.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

interface SignInFormProps {
  /** Why the code led nowhere. */
  readonly refused: Problem | undefined;
  readonly onChallenge: (challenge: Challenge) => void;
  readonly onSignedIn: () => void;
}

export function SignInForm({ refused, onChallenge, onSignedIn }: SignInFormProps) {
  const { language, texts } = useLocale();
  const { choice } = texts;
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const fields = useFields<'identifier' | 'password', { readonly identifier: string; readonly password: string }>({
    names: ['identifier', 'password'],
    typed: { identifier, password },
    judge: (typed, rules): Faults<'identifier' | 'password'> => ({
      ...byField(rules?.brokenRules({ identifier: typed.identifier }) ?? [], () => 'identifier'),
      ...missing(typed, ['identifier', 'password']),
    }),
  });
  const { isBusy, refusal, run } = useAction(fields.refuse);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await fields.areRight())) return;
    const answer = await run(() => accountCalls(language).signIn(identifier, password));
    if (answer === undefined) return void setPassword('');
    if ('challenge' in answer) onChallenge(answer.challenge);
    else onSignedIn();
  };
  const told = useProblem(refused);
  const message = refusal?.message ?? told?.detail;
  /** Typing again does not help there. */
  const isStuck = refusal === undefined ? refused !== undefined : refusal.problem?.code === 'no_other_way';
  return (
    <>
      <Heading>{choice.signIn}</Heading>
      <HeldSlotNotice />
      <section class="panel" aria-labelledby="have-account">
        <h2 id="have-account">{choice.haveAccount(platform.name)}</h2>
        {message && (
          <Notice tone="bad">
            <p>{message}</p>
            {isStuck && <ContactUs topic="sign_in" />}
          </Notice>
        )}
        <form noValidate onSubmit={submit}>
          <Field
            {...fields.field('identifier')}
            label={texts.account.identifier}
            value={identifier}
            onInput={value => {
              setIdentifier(value);
              fields.typing('identifier');
            }}
            input={{ autoComplete: 'username', autoCapitalize: 'none', spellcheck: false, required: true }}
          />
          <SecretField
            {...fields.field('password')}
            value={password}
            onInput={value => {
              setPassword(value);
              fields.typing('password');
            }}
            autoComplete="current-password"
          />
          <Heard fields={fields} />
          <Button type="submit" look="primary" isBusy={isBusy}>
            {choice.signIn}
          </Button>
        </form>
        <Link to="/forgot-password" class="quiet-link">
          {choice.forgotPassword}
        </Link>
      </section>
      <section class="panel" aria-labelledby="new-here">
        <h2 id="new-here">{choice.newHere(platform.name)}</h2>
        <Link to="/sign-up" class="button secondary">
          {choice.signUp}
        </Link>
      </section>
    </>
  );
}
