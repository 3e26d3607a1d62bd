/** A sender with a name, as an e-mail's header spells it (RFC 5322, RFC 2047). */

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An encoded word has at most 75 characters, twelve of which are its frame. */
const bytesOfWord = 45;

/** A name of plain letters stands in quotes. Any other is encoded, so that nothing in it is read as an address. */
export const spelled = ({ name, address }: Mailbox): string =>
  `${/^[ -~]+$/.test(name) ? `"${name.replaceAll(/["\\]/g, '\\$&')}"` : encodedWords(name)} <${address}>`;

/** Each word is whole letters: a reader may show them one by one. */
function encodedWords(text: string): string {
  const words = [''];
  for (const letter of text) {
    const last = `${words.at(-1)}${letter}`;
    if (Buffer.byteLength(last) > bytesOfWord) words.push(letter);
    else words[words.length - 1] = last;
  }
  return words.map(word => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
