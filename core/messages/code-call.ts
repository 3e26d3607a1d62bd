/** The robot call that says a verification code to a landline. */
import type { Language } from '../language.ts';
import { escapeMarkup } from './format/escape.ts';
import { texts } from './texts.ts';

interface CodeCall {
  readonly code: string;
  readonly language: Language;
  readonly serviceName: string;
}

/** The input of SendVoiceMessage, and the words that a person hears. */
export interface VoiceCall {
  /** Speech Synthesis Markup Language, below the 6000 characters that SendVoiceMessage takes. */
  readonly ssml: string;
  readonly text: string;
  readonly voiceId: 'LEA' | 'AMY' | 'VICKI' | 'BIANCA';
  /** BCP 47. */
  readonly languageCode: 'fr-FR' | 'en-GB' | 'de-DE' | 'it-IT';
}

const voices = {
  fr: { voiceId: 'LEA', languageCode: 'fr-FR' },
  en: { voiceId: 'AMY', languageCode: 'en-GB' },
  de: { voiceId: 'VICKI', languageCode: 'de-DE' },
  it: { voiceId: 'BIANCA', languageCode: 'it-IT' },
} as const satisfies Record<Language, Pick<VoiceCall, 'voiceId' | 'languageCode'>>;

/** Time to bring the receiver to the ear, and to write a digit down. */
const pickUp = '<break time="1s"/>';
const betweenDigits = '<break time="700ms"/>';

/** Says the digits one by one and slowly, twice: a call cannot be read again. */
export function codeCall({ code, language, serviceName }: CodeCall): VoiceCall {
  const { greeting, again, farewell } = texts[language].codeCall(serviceName);
  const voice = voices[language];
  const heard = [...code].join(', ');
  const spoken = `<prosody rate="slow">${[...code].map(sayDigit).join(betweenDigits)}</prosody>`;
  const sentences = [`${pickUp}${escapeMarkup(greeting)}`, spoken, escapeMarkup(again), spoken, escapeMarkup(farewell)];
  return {
    ssml: `<speak xml:lang="${voice.languageCode}">${sentences.map(sentence => `<p>${sentence}</p>`).join('')}</speak>`,
    text: `${greeting} ${heard}. ${again} ${heard}. ${farewell}`,
    ...voice,
  };
}

const sayDigit = (digit: string) => `<say-as interpret-as="digits">${escapeMarkup(digit)}</say-as>`;
