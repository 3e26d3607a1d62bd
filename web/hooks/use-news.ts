/** News that a page tells beside the way: a status that is read out where it stands, in the language that the page has now. */
import { useState } from 'preact/hooks';
import { useTexts } from '../language.tsx';
import type { PageTexts } from '../texts/types.ts';

export type News = ((texts: PageTexts) => string) | undefined;

export function useNews(): readonly [string, (news?: News) => void] {
  const texts = useTexts();
  const [told, setTold] = useState<{ readonly news?: News }>({});
  return [told.news?.(texts) ?? '', news => setTold({ news })];
}
