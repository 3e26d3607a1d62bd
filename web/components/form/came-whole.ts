/** Whether a code came in one piece: pasted, or filled in by the browser or the keyboard. A last digit that is typed may be a slip. */

interface Input {
  /** Of the `InputEvent`; absent where a browser fills in a field and tells nothing. */
  readonly inputType?: string | undefined;
  readonly data?: string | null | undefined;
}

const pasted = /^insertFrom(?:Paste|Drop)|^insertReplacementText/;
const takenBack = /^(?:history|delete)/;

/** @param before and @param digits the digits of the field, before this input and after it */
export function cameWhole(before: string, digits: string, { inputType = '', data }: Input): boolean {
  if (pasted.test(inputType)) return true;
  if (takenBack.test(inputType)) return false;
  // A key brings one digit. The suggestion of a keyboard brings them all, as typed text.
  if (inputType === 'insertText' && data) return data.replace(/\P{Nd}/gu, '').length > 1;
  return digits.length > before.length + 1;
}
