/** Configured words inside markup. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for XML and HTML, in content and in quoted attributes; control characters, which XML forbids, are left out. */
export function escapeMarkup(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"']/g, character => entities[character] ?? '');
}
