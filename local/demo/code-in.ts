/** The code in a message, as its reader finds it. */
import { expectThat } from './client.ts';

/** @returns the code as a person reads it, or writes it down digit by digit. @throws Error when there is none. */
export function codeIn(text: string): string {
  const code = /\d(?:[, ]*\d){2,}/.exec(text)?.[0].replace(/\D/g, '');
  expectThat(code !== undefined, 'The message should contain the code.');
  return code;
}
