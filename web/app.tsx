/** The page of the address, in the patient's language. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../core/language.ts';
import { Frame } from './components/frame.tsx';
import { followOtherTabs, LocaleProvider, loadTexts, rememberLanguage } from './language.tsx';
import { pageOfPath } from './pages/page-of-path.tsx';
import { useAddress } from './router.ts';
import type { PageTexts } from './texts/types.ts';

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
  const { show, isWide } = pageOfPath(path);
  return (
    <LocaleProvider value={{ language, texts, setLocale }}>
      <Frame isHome={path === '/'}>
        <div class={isWide ? 'card wide' : 'card'} key={`${arrivals} ${path}`}>
          {show()}
        </div>
      </Frame>
    </LocaleProvider>
  );
}
