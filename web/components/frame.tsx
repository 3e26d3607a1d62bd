/** The frame of every page: the platform's name, the language, and links to terms and help. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import { languageNames, useLocale } from '../language.tsx';
import { platform } from '../platform.ts';
import { AccountCorner } from './account-corner.tsx';
import { contactPath } from './contact-path.ts';
import { Link } from './link.tsx';
import { Notice } from './notice.tsx';

interface FrameProps {
  /** The home page alone has the way to one's account in its corner, as the help article says. */
  readonly isHome: boolean;
  readonly children: ComponentChildren;
}

export function Frame({ isHome, children }: FrameProps) {
  const { texts } = useLocale();
  const [isLanguageMissing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState('');
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {texts.skipToContent}
      </button>
      <header class="top">
        <Link to="/" class="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span translate={false}>{platform.name}</span>
        </Link>
        <LanguageChoice onMissing={setMissing} />
        <AccountCorner isHome={isHome} onRefusal={setRefusal} />
      </header>
      <main id="content" tabIndex={-1}>
        {isLanguageMissing && <Notice tone="warn">{texts.noAnswer}</Notice>}
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        {children}
      </main>
      <footer class="bottom">
        <Link to="/terms">{texts.footer.terms}</Link>
        <Link to="/privacy-notice">{texts.footer.privacyNotice}</Link>
        <Link to={contactPath()}>{texts.contactUs}</Link>
      </footer>
    </>
  );
}

/** No link to a fragment: it is where the links of messages carry their tokens. */
const skip = () => document.getElementById('content')?.focus();

interface LanguageChoiceProps {
  readonly onMissing: (isMissing: boolean) => void;
}

function LanguageChoice({ onMissing }: LanguageChoiceProps) {
  const { language, texts, setLocale } = useLocale();
  if (platform.languages.length < 2) return null;
  const choose = (select: HTMLSelectElement) => {
    onMissing(false);
    setLocale(select.value as Language).catch(() => {
      select.value = language;
      onMissing(true);
    });
  };
  return (
    <label class="language">
      <span class="unseen">{texts.language}</span>
      <select value={language} translate={false} onChange={event => choose(event.currentTarget)}>
        {platform.languages.map(offered => (
          <option key={offered} value={offered} lang={offered}>
            {languageNames[offered]}
          </option>
        ))}
      </select>
    </label>
  );
}
