/** A sentence that stands out: bad news is read out at once, other news when the reader pauses. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly children: ComponentChildren;
}

export const Notice = ({ tone, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    {children}
  </div>
);
