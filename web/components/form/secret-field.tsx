/** A field for a password; shown on request, and pasted as anything else (NIST SP 800-63B-4, 3.1.1.2). */
import { useState } from 'preact/hooks';
import { useTexts } from '../../language.tsx';
import { Field, type FieldProps } from './field.tsx';

type SecretFieldProps = Pick<
  FieldProps,
  'value' | 'onInput' | 'onBlur' | 'error' | 'inputRef' | 'hint' | 'children' | 'ruleIds'
> & {
  /** The kind of secret that a password manager fills in. */
  readonly autoComplete: 'new-password' | 'current-password';
};

export function SecretField({ autoComplete, ...props }: SecretFieldProps) {
  const { form } = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <Field
      {...props}
      name="password"
      label={form.password}
      input={{
        type: isShown ? 'text' : 'password',
        autoComplete,
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
    />
  );
}
