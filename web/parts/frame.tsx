/** What stands around every page: the platform's name, the language, and where to find terms and help. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../core/language.ts';
import { languageNames, useSpoken } from '../language.tsx';
import { platform } from '../platform.ts';
import { Link } from './link.tsx';

export function Frame({ children }: { readonly children: ComponentChildren }) {
  const { texts } = useSpoken();
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {texts.skipToContent}
      </button>
      <header class="top">
        <Link to="/" class="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {platform.name}
        </Link>
        <LanguageChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom">
        <Link to="/terms">{texts.footer.terms}</Link>
        <Link to="/privacy-notice">{texts.footer.privacyNotice}</Link>
        <a href={`mailto:${platform.supportEmail}`}>{texts.contactUs}</a>
      </footer>
    </>
  );
}

/** No link to a fragment: it is where the links of messages carry their tokens. */
const skip = () => document.getElementById('content')?.focus();

function LanguageChoice() {
  const { language, texts, speak } = useSpoken();
  if (platform.languages.length < 2) return null;
  return (
    <label class="language">
      <span class="unseen">{texts.language}</span>
      <select value={language} onChange={event => speak(event.currentTarget.value as Language)}>
        {platform.languages.map(offered => (
          <option key={offered} value={offered} lang={offered}>
            {languageNames[offered]}
          </option>
        ))}
      </select>
    </label>
  );
}
