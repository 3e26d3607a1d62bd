/** The language of the pages: the one chosen here before, else the browser's, else the platform's own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../core/language.ts';
import { platform } from './platform.ts';
import type { PageTexts } from './texts/types.ts';

/** A language is loaded when a patient chooses it. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly texts: PageTexts }>>> = {
  fr: () => import('./texts/fr.ts'),
  en: () => import('./texts/en.ts'),
  de: () => import('./texts/de.ts'),
  it: () => import('./texts/it.ts'),
};

/** The name of each language, in that language. */
export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
  it: 'Italiano',
};

const storageName = 'language';
const isOffered = (language: string): language is Language => (platform.languages as string[]).includes(language);

export function preferredLanguage(): Language {
  const asked = navigator.languages.map(tag => tag.toLowerCase().split('-')[0] ?? '');
  return [chosenBefore(), ...asked].find(isOffered) ?? platform.defaultLanguage;
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageName, language);
  } catch {
    // Without storage the choice lasts as long as this page.
  }
}

function chosenBefore(): string {
  try {
    return localStorage.getItem(storageName) ?? '';
  } catch {
    return '';
  }
}

/**
 * Follows the language chosen in another tab of these pages. The terms open in another tab beside the form, and the form
 * records its consent in the form's language (requirement E2).
 * @returns a function that stops following
 */
export function followOtherTabs(setLocale: (language: Language) => void): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key === storageName && newValue !== null && isOffered(newValue)) setLocale(newValue);
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

export interface Locale {
  readonly language: Language;
  readonly texts: PageTexts;
  /** @throws TypeError when the network does not deliver the texts; the pages stay as they are. */
  readonly setLocale: (language: Language) => Promise<void>;
}

/** @throws TypeError when the network does not deliver the texts. */
export const loadTexts = async (language: Language): Promise<PageTexts> => (await loaders[language]()).texts;

const Locale = createContext<Locale | undefined>(undefined);
export const LocaleProvider = Locale.Provider;

export function useLocale(): Locale {
  const locale = useContext(Locale);
  if (!locale) throw new Error('No language was loaded around this component.');
  return locale;
}

export const useTexts = (): PageTexts => useLocale().texts;
