/** The common form of two spellings of one word. */

/** Lower case without marks, one unit a character, so that positions stay comparable. */
export function fold(text: string): string {
  return [...text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map(one => (one.length > 1 ? '\u{fffd}' : one))
    .join('');
}

const leet: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', l: 'i', '€': 'e' },
};

/** Leet undone; i and l become one letter, since 1 stands for either. */
export function skeleton(word: string): string {
  return fold(word).replace(/[013457-9@$!|l€]/g, character => leet[character] ?? character);
}
