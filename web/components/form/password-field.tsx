/** A new password, its rules ticked off while it is typed. */
import { type CompositionFault, compositionFaults } from '../../../core/password/composition.ts';
import { useTexts } from '../../language.tsx';
import type { FieldProps } from './field.tsx';
import { SecretField } from './secret-field.tsx';

type PasswordFieldProps = Pick<FieldProps, 'value' | 'onInput' | 'onBlur' | 'error' | 'inputRef'>;

export function PasswordField(props: PasswordFieldProps) {
  const { form } = useTexts();
  const broken: readonly CompositionFault[] = compositionFaults(props.value);
  const rules = Object.entries(form.rules) as [CompositionFault, string][];
  return (
    <SecretField {...props} hint={form.passwordHint} autoComplete="new-password" ruleIds="password-rules">
      <ul class="rules" id="password-rules">
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
    </SecretField>
  );
}
