/** A refusal in another language than it came in. Loaded when somebody changes the language beside one. */
import type { Language } from '../../../core/language.ts';
import { type ProblemTexts, problemText } from '../../../core/messages/problem-text.ts';
import type { Problems, ProblemText } from '../../../core/messages/text-types.ts';
import type { Problem } from '../../api/client.ts';
import { platform } from '../../platform.ts';

const loaders: Readonly<Record<Language, () => Promise<{ readonly problems: Problems }>>> = {
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  it: () => import('./it.ts'),
};

/** @returns undefined for a refusal that this page does not know yet */
export async function problemIn(language: Language, problem: Problem): Promise<ProblemText | undefined> {
  const { problems } = await loaders[language]();
  if (!Object.hasOwn(problems, problem.code)) return undefined;
  const texts = { [language]: problems } as ProblemTexts<Problem['code']>;
  return problemText(texts, problem.code, language, { ...problem, supportEmail: platform.supportEmail });
}
