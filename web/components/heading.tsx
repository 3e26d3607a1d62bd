/** The title of the present step. It takes the focus when it appears, so that everybody learns of the change. */
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

/**
 * Of the title before. The page that is opened first leaves the focus where the browser puts it. A page that only changes
 * its language leaves it where the language was chosen (WCAG 3.2.2).
 */
let languageBefore: Language | undefined;

export function Heading({ children }: { readonly children: string }) {
  const { language } = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = children.includes(platform.name) ? children : `${children} · ${platform.name}`;
    if (language === languageBefore) heading.current?.focus({ preventScroll: true });
    languageBefore = language;
  }, [children, language]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
