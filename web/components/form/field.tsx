/** A labelled field with its hint and its fault, tied together for people who do not see them side by side. */
import type { ComponentChildren, Ref } from 'preact';

/** Attributes of the input itself: its keyboard, and the value that a browser may fill in. */
interface InputHints {
  readonly type?: 'text' | 'tel' | 'password' | 'date';
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric';
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'characters';
  readonly spellcheck?: boolean;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly required?: boolean;
}

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string, event: Event) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** The id of a live region that tells the error in the field's place: an error is heard once. */
  readonly errorAt?: string;
  /** The id of more that one must know here. */
  readonly describedBy?: string;
  readonly input?: InputHints;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Stands beside the field, inside its frame. */
  readonly aside?: ComponentChildren;
  /** The rules of the field. */
  readonly children?: ComponentChildren;
  /** The ids of its rules. */
  readonly ruleIds?: string;
  readonly class?: string;
}

export function Field(props: FieldProps) {
  const { name, label, value, onInput, onBlur, hint, error, errorAt, input, inputRef, aside, children } = props;
  const hintId = `${name}-hint`;
  const errorId = `${name}-error`;
  const describedBy = [props.describedBy, error && !errorAt && errorId, hint && hintId, props.ruleIds]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={`field ${props.class ?? ''}`} data-invalid={error ? '' : undefined}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <div class="entry">
        <input
          // The types know each kind of input by its literal; these kinds differ in nothing that is used here.
          {...(input as InputHints & { readonly type?: 'text' })}
          id={name}
          name={name}
          ref={inputRef ?? null}
          value={value}
          onInput={event => onInput(event.currentTarget.value, event)}
          onBlur={() => onBlur?.()}
          aria-invalid={error ? true : undefined}
          aria-errormessage={error ? errorAt : undefined}
          aria-describedby={describedBy || undefined}
        />
        {aside}
      </div>
      {error && !errorAt && (
        <p class="error" id={errorId}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
