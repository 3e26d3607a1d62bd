/** A sentence that stands out: bad news is read out at once, a warning when the reader pauses, the rest where it stands. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'bad';
  readonly children: ComponentChildren;
}

const roles = { bad: 'alert', warn: 'status', info: undefined } as const;

export const Notice = ({ tone, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={roles[tone]}>
    {children}
  </div>
);
