/** The password, its rules ticked off while it is typed; shown on request, and pasted as anything else (NIST SP 800-63B-4, 3.1.1.2). */
import { useState } from 'preact/hooks';
import { type CompositionFault, compositionFaults } from '../../core/password/composition.ts';
import { useTexts } from '../language.tsx';
import { Field, type FieldProps } from './field.tsx';

type PasswordFieldProps = Pick<FieldProps, 'value' | 'onInput' | 'error' | 'inputRef'>;

export function PasswordField(props: PasswordFieldProps) {
  const { form } = useTexts();
  const [isShown, setShown] = useState(false);
  const broken: readonly CompositionFault[] = compositionFaults(props.value);
  const rules = Object.entries(form.rules) as [CompositionFault, string][];
  return (
    <Field
      {...props}
      name="password"
      label={form.password}
      hint={form.passwordHint}
      input={{
        type: isShown ? 'text' : 'password',
        autoComplete: 'new-password',
        autoCapitalize: 'none',
        spellcheck: false,
        required: true,
      }}
      aside={
        <button type="button" class="reveal" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          <span class="unseen">{form.showPassword}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" />
            <circle cx="12" cy="12" r="2.8" />
            {isShown && <path d="m4 20 16-16" />}
          </svg>
        </button>
      }
    >
      <ul class="rules">
        {rules.map(([fault, words]) => {
          const isMet = props.value !== '' && !broken.includes(fault) && !broken.includes('password_too_long');
          return (
            <li key={fault} class={isMet ? 'met' : ''}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                {isMet ? <path d="m3.5 8.5 3 3 6-7" /> : <circle cx="8" cy="8" r="2" />}
              </svg>
              {words}
              <span class="unseen"> ({isMet ? form.ruleMet : form.ruleUnmet})</span>
            </li>
          );
        })}
      </ul>
    </Field>
  );
}
