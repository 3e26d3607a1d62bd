/** The page of the address, in the patient's language. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../core/language.ts';
import { Frame } from './components/frame.tsx';
import { followOtherTabs, LocaleProvider, loadTexts, rememberLanguage } from './language.tsx';
import { ChoicePage } from './pages/choice-page.tsx';
import { DocumentPage } from './pages/document-page.tsx';
import { MyAccountPage } from './pages/my-account-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { NotYetPage } from './pages/not-yet-page.tsx';
import { SignUpPage } from './pages/sign-up-page.tsx';
import { useAddress } from './router.ts';
import type { PageTexts } from './texts/types.ts';

const pages: Readonly<Record<string, () => VNode>> = {
  '/': () => <ChoicePage />,
  '/sign-up': () => <SignUpPage />,
  '/my-account': () => <MyAccountPage />,
  '/sign-in': () => <NotYetPage page="signIn" />,
  '/forgot-password': () => <NotYetPage page="forgotPassword" />,
  '/terms': () => <DocumentPage kind="terms" />,
  '/privacy-notice': () => <DocumentPage kind="privacyNotice" />,
};

interface AppProps {
  readonly language: Language;
  readonly texts: PageTexts;
}

export function App(first: AppProps) {
  const { path, arrivals } = useAddress();
  const [{ language, texts }, setCurrent] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  /** Texts may arrive out of order: only the language chosen last counts. */
  const requested = useRef(language);
  const setLocale = async (chosen: Language) => {
    requested.current = chosen;
    const loaded = await loadTexts(chosen);
    if (requested.current !== chosen) return;
    rememberLanguage(chosen);
    setCurrent({ language: chosen, texts: loaded });
  };
  // Texts that do not arrive leave this tab as it is.
  useEffect(() => followOtherTabs(chosen => void setLocale(chosen).catch(() => undefined)), []);
  const page = pages[path.replace(/(.)\/$/, '$1')] ?? (() => <NotFoundPage />);
  return (
    <LocaleProvider value={{ language, texts, setLocale }}>
      <Frame>
        <div class="card" key={`${arrivals} ${path}`}>
          {page()}
        </div>
      </Frame>
    </LocaleProvider>
  );
}
