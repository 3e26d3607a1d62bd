/** The language of the pages: the one chosen here before, else the browser's, else the platform's own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../core/language.ts';
import { platform } from './platform.ts';
import { type Room, roomLoaders } from './texts/rooms.ts';
import type { CommonTexts, PageTexts } from './texts/types.ts';

/** A language is loaded when a patient chooses it. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly texts: CommonTexts }>>> = {
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

/** The rooms that were entered: every language that is shown has their texts. */
const entered = new Set<Room>();
/** One object for each language, which grows with the rooms. */
const known: Partial<Record<Language, CommonTexts & Partial<PageTexts>>> = {};

/** @throws TypeError when the network does not deliver the texts. */
export async function loadTexts(language: Language): Promise<PageTexts> {
  const rooms = [...entered].filter(room => known[language]?.[room] === undefined);
  const [{ texts }, ...found] = await Promise.all([
    loaders[language](),
    ...rooms.map(room => roomLoaders[room][language]()),
  ]);
  known[language] = Object.assign(known[language] ?? { ...texts }, ...found.map(({ ...room }) => room));
  // Another room may have been entered meanwhile.
  const isWhole = [...entered].every(room => known[language]?.[room]);
  return isWhole ? (known[language] as PageTexts) : loadTexts(language);
}

/** Loads the texts of rooms before a part of the pages shows them. @throws TypeError when the network does not deliver them. */
export async function enterRooms(rooms: readonly Room[], language: Language): Promise<void> {
  for (const room of rooms) entered.add(room);
  await loadTexts(language);
}

const Locale = createContext<Locale | undefined>(undefined);
export const LocaleProvider = Locale.Provider;

export function useLocale(): Locale {
  const locale = useContext(Locale);
  if (!locale) throw new Error('No language was loaded around this component.');
  return locale;
}

export const useTexts = (): PageTexts => useLocale().texts;
