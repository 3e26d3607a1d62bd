/** A field of several lines, like `Field`. */
import type { Ref } from 'preact';
import type { FieldProps } from './field.tsx';

type TextAreaProps = Pick<FieldProps, 'name' | 'label' | 'value' | 'onInput' | 'onBlur' | 'hint' | 'error'> & {
  readonly maxLength: number;
  readonly inputRef: Ref<HTMLTextAreaElement>;
};

export function TextArea({ name, label, value, onInput, onBlur, hint, error, maxLength, inputRef }: TextAreaProps) {
  const describedBy = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="entry">
        <textarea
          id={name}
          name={name}
          ref={inputRef}
          rows={6}
          maxLength={maxLength}
          required
          value={value}
          onInput={event => onInput(event.currentTarget.value, event)}
          onBlur={() => onBlur?.()}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
      </div>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
