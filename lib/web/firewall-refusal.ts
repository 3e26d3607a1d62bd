/** The text for a person whom the firewall refuses: the problem document (RFC 9457) of its answer 429. */
import type { Configuration } from '../../core/configuration.ts';
import { type Language, languages } from '../../core/language.ts';
import { problemText } from '../../core/messages/problem-text.ts';
import { problems } from '../../core/messages/problems.ts';

/**
 * The API's own words. One body has to do for everybody, as the firewall reads no `Accept-Language`. `detail` says it in
 * every language, a line each and the default one first, and `details` by language.
 */
export function refusal({ defaultLanguage }: Pick<Configuration, 'defaultLanguage'>, retryAfterSeconds: number) {
  const code = 'too_many_requests';
  const say = (language: Language) => problemText(problems, code, language, { retryAfterSeconds });
  const inOrder = [...new Set([defaultLanguage, ...languages])];
  const details = Object.fromEntries(inOrder.map(language => [language, say(language).detail]));
  return {
    type: `urn:sign-up:problem:${code}`,
    title: say(defaultLanguage).title,
    detail: Object.values(details).join('\n'),
    details,
    status: 429,
    code,
  };
}
