/** The robot's words, in the lines and parts in which they are said and can be followed. */

export interface Line {
  /** `digits` are said one by one, slowly. */
  readonly kind: 'words' | 'digits';
  readonly parts: readonly string[];
}

/** @param text sentences; digits stand between commas, as a listener hears them. */
export function callScript(text: string): Line[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter(sentence => sentence !== '')
    .map(sentence =>
      /^\d(?:,\s*\d)*\.?$/.test(sentence)
        ? { kind: 'digits', parts: sentence.match(/\d/g) ?? [] }
        : { kind: 'words', parts: sentence.split(/\s+/) },
    );
}

/** @returns the part in which a character of the spoken line stands. */
export function partAt({ parts }: Line, character: number): number {
  let end = -1;
  const found = parts.findIndex(part => {
    end += part.length + 1;
    return character <= end;
  });
  return Math.max(found, 0);
}
