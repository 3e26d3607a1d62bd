/** A link to another page of this site: no reload, but everything else that a link can. */
import type { ComponentChildren } from 'preact';
import { navigate } from '../router.ts';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Link({ to, class: className, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} class={className} onClick={follow}>
      {children}
    </a>
  );
}
