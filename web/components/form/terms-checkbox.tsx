/** The box that accepts the terms of use; they open beside the form, so that nothing typed is lost. */
import type { Ref } from 'preact';
import { useTexts } from '../../language.tsx';
import { platform } from '../../platform.ts';

interface TermsCheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly error: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onBlur: () => void;
}

export function TermsCheckbox({ isChecked, onChange, error, inputRef, onBlur }: TermsCheckboxProps) {
  const { form, newWindow } = useTexts();
  const [before, link] = form.acceptTerms(platform.name);
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <div class="checkbox">
        <input
          id="acceptTerms"
          name="acceptTerms"
          type="checkbox"
          ref={inputRef}
          checked={isChecked}
          required
          onBlur={onBlur}
          onChange={event => onChange(event.currentTarget.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'acceptTerms-error' : undefined}
        />
        <label for="acceptTerms">
          {before}
          <a href="/terms" target="_blank" rel="noopener">
            {link}
            <span class="unseen"> ({newWindow})</span>
          </a>
        </label>
      </div>
      {error && (
        <p class="error" id="acceptTerms-error">
          {error}
        </p>
      )}
    </div>
  );
}
