/** The sign-up form, in the order and the words of the help article. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepAccess } from '../api/access.ts';
import type { Problem } from '../api/client.ts';
import { type Documents, type Passed, readDocuments, type SignUpView } from '../api/sign-up-calls.ts';
import { keepTyped } from '../api/typed-details.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { emailInput } from '../components/form/email-input.ts';
import { FaultList } from '../components/form/fault-list.tsx';
import { Field } from '../components/form/field.tsx';
import { PasswordField } from '../components/form/password-field.tsx';
import { PhoneField } from '../components/form/phone-field.tsx';
import { TermsCheckbox } from '../components/form/terms-checkbox.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Steps } from '../components/steps.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';
import { PatientFields } from './patient-fields.tsx';
import { startOnce } from './start-once.ts';
import { useForm } from './use-form.ts';

interface BookingOfForm {
  /** Bearer secret of the hold; absent where the slot is taken after the phone is proven. */
  readonly hold?: string;
  /** Shows the slot above the form. */
  readonly about: ComponentChildren;
  /** Takes the refusals it returns true for; they are not shown. */
  readonly onRefusal: (problem: Problem) => boolean;
}

interface FormStepProps {
  /** The appointment and pass of an opened link. */
  readonly reminder?: Passed | undefined;
  /** The slot that is booked with the account. */
  readonly booking?: BookingOfForm;
  readonly onStarted: (signUp: SignUpView) => void;
  /** The link's pass has run out meanwhile. */
  readonly onPassUnusable?: () => void;
}

export function FormStep({ reminder, booking, onStarted, onPassUnusable }: FormStepProps) {
  const { language, texts } = useLocale();
  const { form, fields, change, field } = useForm(booking !== undefined);
  const [terms, readTermsAgain] = useTerms(language);
  const { isBusy, refusal, run, forget } = useAction(problem => {
    if (problem.errors?.some(({ field: name }) => name === 'termsVersion')) readTermsAgain();
    if (problem.errors?.some(({ field: name }) => name === 'reminderPass')) onPassUnusable?.();
    return fields.refuse(problem) || booking?.onRefusal(problem) === true;
  });

  // Another slot was chosen: what was said of the former one no longer applies.
  useEffect(forget, [booking?.hold]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy || !(await fields.areRight())) return;
    const { lastName, firstName, birthDate, ...account } = form;
    const body = {
      ...account,
      locale: language,
      ...(terms && { termsVersion: terms.version, termsSha256: terms.sha256 }),
      ...(reminder && { reminderPass: reminder.reminderPass }),
      ...(booking && { patient: { lastName, firstName, ...(birthDate && { birthDate }) } }),
      ...(booking?.hold && { hold: booking.hold }),
    };
    const started = await run(() => startOnce(body, language));
    if (!started) return;
    keepAccess({ id: started.signUp.id, accessToken: started.accessToken });
    const name = booking && { name: `${firstName} ${lastName}` };
    keepTyped(started.signUp, { phone: form.phone, email: form.email, ...name });
    onStarted(started.signUp);
  };

  const labels = {
    ...texts.patient,
    ...texts.form,
    acceptTerms: texts.footer.terms,
  };
  return (
    <>
      <Steps current={1} />
      <Heading>{texts.form.title(platform.name)}</Heading>
      <p class="lead">{reminder ? texts.reminder.sameDetails(reminder.practice.name) : texts.form.intro}</p>
      {reminder && <AppointmentCard {...reminder.appointment} practice={reminder.practice.name} />}
      {booking?.about}
      <form noValidate onSubmit={submit}>
        {booking && <PatientFields field={field} />}
        <PhoneField {...field('phone')} label={texts.form.phone} hint={texts.form.phoneHint} />
        <Field {...field('email')} label={texts.form.email} input={{ ...emailInput, required: true }} />
        <Field
          {...field('emailConfirmation')}
          label={texts.form.emailConfirmation}
          input={{ ...emailInput, required: true }}
        />
        <PasswordField {...field('password')} />
        <TermsCheckbox
          isChecked={form.acceptTerms}
          onChange={acceptTerms => change({ acceptTerms })}
          {...fields.field('acceptTerms')}
        />
        <FaultList fields={fields} labels={labels} />
        {refusal && (
          <Notice tone="bad">
            <p>{refusal.message}</p>
            {refusal.problem?.code === 'too_many_codes' && <ContactUs topic="sign_up" />}
          </Notice>
        )}
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

/** The text that the patient is shown, by version and digest. Without an answer the API takes the current text. */
function useTerms(language: string): readonly [Documents['terms'] | undefined, () => void] {
  const [found, setFound] = useState<{ readonly language: string; readonly terms: Documents['terms'] }>();
  const read = () => {
    void readDocuments(language).then(answer => answer.ok && setFound({ language, terms: answer.value.terms }));
  };
  useEffect(read, [language]);
  return [found?.language === language ? found.terms : undefined, read];
}
