/** The sign-up form, in the order and the words of the help article. */
import { useEffect, useState } from 'preact/hooks';
import { keepAccess } from '../api/access.ts';
import { type Passed, readDocuments, type SignUpView } from '../api/sign-up-calls.ts';
import { useSpoken } from '../language.tsx';
import { AppointmentCard } from '../parts/appointment-card.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { PhoneField } from '../parts/phone-field.tsx';
import { Steps } from '../parts/steps.tsx';
import { TermsCheckbox } from '../parts/terms-checkbox.tsx';
import { platform } from '../platform.ts';
import { refusedErrors, typedErrors } from './form-errors.ts';
import { startOnce } from './start-once.ts';
import { useAction } from './use-action.ts';
import { useForm } from './use-form.ts';

interface FormStepProps {
  /** What the link of an appointment's message opened. */
  readonly reminder?: Passed | undefined;
  readonly onStarted: (signUp: SignUpView) => void;
  /** The link's pass has run out meanwhile. */
  readonly onPassUnusable?: () => void;
}

export function FormStep({ reminder, onStarted, onPassUnusable }: FormStepProps) {
  const { language, texts } = useSpoken();
  const { form, errors, change, blame, field, ref } = useForm();
  const [termsVersion, readTermsAgain] = useTermsVersion(language);
  const { isBusy, refusal, run } = useAction(problem => {
    if (problem.errors?.some(({ field: name }) => name === 'termsVersion')) readTermsAgain();
    if (problem.errors?.some(({ field: name }) => name === 'reminderPass')) onPassUnusable?.();
    return blame(refusedErrors(problem));
  });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy || blame(typedErrors(form, texts.fields))) return;
    const body = {
      ...form,
      locale: language,
      ...(termsVersion && { termsVersion }),
      ...(reminder && { reminderPass: reminder.reminderPass }),
    };
    const started = await run(() => startOnce(body, language));
    if (!started) return;
    keepAccess({ id: started.signUp.id, accessToken: started.accessToken });
    onStarted(started.signUp);
  };

  const email = {
    type: 'email',
    inputMode: 'email',
    autoCapitalize: 'none',
    spellcheck: false,
    required: true,
  } as const;
  return (
    <>
      <Steps current={1} />
      <Heading>{texts.form.title(platform.name)}</Heading>
      <p class="lead">{reminder ? texts.reminder.sameDetails(reminder.practice.name) : texts.form.intro}</p>
      {reminder && <AppointmentCard {...reminder.appointment} practice={reminder.practice.name} />}
      <form noValidate onSubmit={submit}>
        <PhoneField {...field('phone')} label={texts.form.phone} hint={texts.form.phoneHint} />
        <Field {...field('email')} label={texts.form.email} input={{ ...email, autoComplete: 'email' }} />
        <Field
          {...field('emailConfirmation')}
          label={texts.form.emailConfirmation}
          input={{ ...email, autoComplete: 'email' }}
        />
        <PasswordField {...field('password')} />
        <TermsCheckbox
          isChecked={form.acceptTerms}
          onChange={acceptTerms => change({ acceptTerms })}
          error={errors.acceptTerms}
          inputRef={ref('acceptTerms')}
        />
        {refusal && <Notice tone="bad">{refusal.message}</Notice>}
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.form.submit}
        </Button>
      </form>
      <p class="aside">
        <Link to="/sign-in">{texts.form.haveAccount}</Link>
      </p>
    </>
  );
}

/** The version that the patient is shown; without an answer the API takes the current one. */
function useTermsVersion(language: string): readonly [string | undefined, () => void] {
  const [version, setVersion] = useState<string>();
  const read = () => {
    void readDocuments(language).then(answer => answer.ok && setVersion(answer.value.terms.version));
  };
  useEffect(read, [language]);
  return [version, read];
}
