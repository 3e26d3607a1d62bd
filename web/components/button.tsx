/** A button. A busy one keeps its place and its focus, and says that it is busy. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly type?: 'button' | 'submit';
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly isBusy?: boolean;
  /** Still focusable, so that a reader hears why: `describedBy` names the reason. */
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly onClick?: () => void;
}

export function Button({
  children,
  type = 'button',
  look = 'secondary',
  isBusy,
  isDisabled,
  describedBy,
  onClick,
}: ButtonProps) {
  const isOff = isBusy || isDisabled;
  return (
    <button
      type={type}
      class={`button ${look}`}
      aria-busy={isBusy || undefined}
      aria-disabled={isOff || undefined}
      aria-describedby={describedBy}
      onClick={event => {
        if (isOff) event.preventDefault();
        else onClick?.();
      }}
    >
      <span class="button-words">{children}</span>
    </button>
  );
}
