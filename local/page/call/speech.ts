/** Reads a call aloud, and tells which part is being said; where nothing can speak, the parts go by as if it did. */
import { type Line, partAt } from './call-script.ts';

export interface Position {
  readonly line: number;
  readonly part: number;
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const betweenDigitsMs = 700;
const betweenLinesMs = 350;
/** A browser without voices takes the words and never begins to say them. */
const patienceMs = 1_500;

/** @returns a voice of the language; undefined where there is none, since another would only be hard to understand. */
export async function findVoice(language: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in globalThis)) return undefined;
  // Browsers load their voices after they have been asked for the first time.
  if (speechSynthesis.getVoices().length === 0) await pause(400);
  const voices = speechSynthesis.getVoices();
  const matches = (wanted: string) => voices.find(({ lang }) => lang.replace('_', '-').startsWith(wanted));
  return matches(language) ?? matches(language.slice(0, 2));
}

interface Reading {
  readonly script: readonly Line[];
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly signal: AbortSignal;
  readonly onPosition: (position: Position) => void;
}

/** Settles when everything is said, or at once when it is called off. */
export async function read({ script, voice, signal, onPosition }: Reading): Promise<void> {
  signal.addEventListener('abort', () => voice && speechSynthesis.cancel());
  for (const [line, { kind, parts }] of script.entries()) {
    const utterances = kind === 'digits' ? parts.map(digit => [digit]) : [parts];
    for (const [index, words] of utterances.entries()) {
      if (signal.aborted) return;
      const tell = (part: number) => !signal.aborted && onPosition({ line, part: index + part });
      tell(0);
      const isSaid = voice && (await say(words.join(' '), voice, kind, at => tell(partAt({ kind, parts: words }, at))));
      if (!isSaid) await goBy(words, tell, signal);
      await pause(kind === 'digits' ? betweenDigitsMs : betweenLinesMs);
    }
  }
}

/** The words being said: some browsers forget a text without a reference, and never tell that it has ended. */
let spoken: SpeechSynthesisUtterance | undefined;

/** @returns whether it has been said, or begun to be. */
function say(text: string, voice: SpeechSynthesisVoice, kind: Line['kind'], onCharacter: (at: number) => void) {
  return new Promise<boolean>(resolve => {
    const utterance = new SpeechSynthesisUtterance(text);
    spoken = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = kind === 'digits' ? 0.75 : 0.9;
    let hasBegun = false;
    utterance.onstart = () => {
      hasBegun = true;
    };
    utterance.onboundary = ({ charIndex }) => onCharacter(charIndex);
    utterance.onend = () => resolve(true);
    utterance.onerror = () => resolve(hasBegun);
    setTimeout(() => {
      if (hasBegun) return;
      speechSynthesis.cancel();
      resolve(false);
    }, patienceMs);
    speechSynthesis.speak(spoken);
  });
}

async function goBy(words: readonly string[], tell: (part: number) => void, signal: AbortSignal): Promise<void> {
  for (const [index, word] of words.entries()) {
    if (signal.aborted) return;
    tell(index);
    await pause(140 + 45 * word.length);
  }
}
