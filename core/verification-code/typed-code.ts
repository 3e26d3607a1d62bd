/** The digits of a code in what a person typed, or pasted from the message. */
import { asciiDigits, withoutInvisible } from '../contact/pasted.ts';

const oneNumber = /^(?:\D*[^\p{L}\p{N}])?(\d(?:\s*\d)*)(?:[^\p{L}\p{N}]\D*)?$/u;

/** No keyboard writes them, and no clipboard brings them along. */
const control = /(?!\s)\p{Cc}/u;

/**
 * The one number in "123.", "Your code: 123" or "1 2 3". With several, with letters at its digits, or with a control
 * character, the text as it is (requirement X08).
 */
export function typedCode(typed: string): string {
  const plain = asciiDigits(withoutInvisible(typed));
  if (control.test(plain)) return plain;
  return oneNumber.exec(plain)?.[1]?.replace(/\s/g, '') ?? plain;
}

/**
 * Where the length is known, other numbers may stand beside the code: "Code of 27/11: 123".
 * @returns the digits to show, and whether they are surely the code
 */
export function codeOfLength(typed: string, length: number): { readonly digits: string; readonly isClear: boolean } {
  const plain = asciiDigits(withoutInvisible(typed).normalize('NFKC'));
  const [code, ...others] = new Set((plain.match(/\d+/g) ?? []).filter(number => number.length === length));
  if (code !== undefined) return { digits: code, isClear: others.length === 0 };
  return { digits: plain.replace(/\D/g, '').slice(0, length), isClear: !/\d[^\d\p{L}]*\p{L}\D*\d/u.test(plain) };
}
