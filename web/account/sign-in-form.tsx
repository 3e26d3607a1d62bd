/** Asks for an identifier and the password. An unknown identifier and a wrong password are answered alike. */
import { useRef, useState } from 'preact/hooks';
import { accountCalls, type Challenge } from '../api/account-calls.ts';
import type { Problem } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Field } from '../components/form/field.tsx';
import { SecretField } from '../components/form/secret-field.tsx';
import { Heading } from '../components/heading.tsx';
import { HeldSlotNotice } from '../components/held-slot-notice.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

type Errors = Partial<Record<'identifier' | 'password', string>>;

interface SignInFormProps {
  /** Why the code led nowhere; empty at first. */
  readonly refused: string;
  readonly onChallenge: (challenge: Challenge) => void;
  readonly onSignedIn: () => void;
}

export function SignInForm({ refused, onChallenge, onSignedIn }: SignInFormProps) {
  const { language, texts } = useLocale();
  const { choice, fields } = texts;
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const identifierInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const { isBusy, refusal, run } = useAction(problem => showErrors(refusedErrors(problem)));

  /** Shows the faults and leads to the first of them. @returns whether there is any */
  const showErrors = (found: Errors): boolean => {
    setErrors(found);
    if (found.identifier) identifierInput.current?.focus();
    else if (found.password) passwordInput.current?.focus();
    return Object.keys(found).length > 0;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = {
      ...(identifier.trim() === '' && { identifier: fields.required }),
      ...(password === '' && { password: fields.required }),
    };
    if (showErrors(missing)) return;
    const answer = await run(() => accountCalls(language).signIn(identifier, password));
    if (answer === undefined) return void setPassword('');
    if ('challenge' in answer) onChallenge(answer.challenge);
    else onSignedIn();
  };
  const message = refusal?.message ?? refused;
  /** Typing again does not help there. */
  const isStuck = refusal === undefined ? refused !== '' : refusal.problem?.code === 'no_other_way';
  return (
    <>
      <Heading>{choice.signIn}</Heading>
      <HeldSlotNotice />
      <section class="panel" aria-labelledby="have-account">
        <h2 id="have-account">{choice.haveAccount}</h2>
        {message && (
          <Notice tone="bad">
            <p>{message}</p>
            {isStuck && <ContactUs topic="sign_in" />}
          </Notice>
        )}
        <form noValidate onSubmit={submit}>
          <Field
            name="identifier"
            label={texts.account.identifier}
            value={identifier}
            onInput={value => {
              setIdentifier(value);
              setErrors({});
            }}
            error={errors.identifier}
            input={{ autoComplete: 'username', autoCapitalize: 'none', spellcheck: false, required: true }}
            inputRef={identifierInput}
          />
          <SecretField
            value={password}
            onInput={value => {
              setPassword(value);
              setErrors({});
            }}
            error={errors.password}
            inputRef={passwordInput}
            autoComplete="current-password"
          />
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

/** The API's refusal, beside the fields it is about. */
function refusedErrors({ errors = [] }: Problem): Errors {
  const found: Errors = {};
  for (const { field, message } of errors) if (field === 'identifier' || field === 'password') found[field] ??= message;
  return found;
}
