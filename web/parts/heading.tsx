/** The title of what is shown now: it takes the focus when it appears, so that everybody learns of the change. */
import { useEffect, useRef } from 'preact/hooks';
import { platform } from '../platform.ts';

/** The page that is opened first leaves the focus where the browser puts it. */
let isFirst = true;

export function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = children.includes(platform.name) ? children : `${children} · ${platform.name}`;
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
