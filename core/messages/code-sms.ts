/** The text message that carries a verification code. */
import type { Language } from '../language.ts';
import { lifetime } from './format/duration.ts';
import { nameInGsm7, segments } from './format/gsm7.ts';
import { texts } from './texts.ts';

interface CodeSms {
  readonly code: string;
  readonly language: Language;
  readonly serviceName: string;
  /** Of the pages: a browser on another site never offers to type the code. */
  readonly webOrigin: string;
  readonly ttlSeconds: number;
  /** The code follows a right password. */
  readonly followsPassword?: boolean;
}

/** As long as a configured service name may be; the texts leave room for so many septets in one message. */
const longestName = 30;

/**
 * One GSM-7 segment in every language, the code first, so that a lock screen shows it. The last line binds the code to our pages
 * (https://wicg.github.io/sms-one-time-codes): telephones offer to type it there and nowhere else. It is left out where it would take a second segment.
 */
export function codeSms(message: CodeSms): string {
  const { code, webOrigin } = message;
  const text = sentences(message);
  const bound = `${text}\n@${new URL(webOrigin).hostname} #${code}`;
  return segments(bound) === 1 ? bound : text;
}

function sentences({ code, language, serviceName, ttlSeconds, followsPassword = false }: CodeSms): string {
  const name = nameInGsm7(serviceName).slice(0, longestName).trim();
  const words = { code, serviceName: name || undefined, life: lifetime(ttlSeconds, language) };
  return followsPassword ? texts[language].signInSms(words) : texts[language].codeSms(words);
}
