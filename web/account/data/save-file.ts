/** Hands a file to the browser, which keeps it where downloads go. */

/** Longer than a browser takes to begin with it. */
const heldMs = 60_000;

export function saveJson(name: string, content: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), heldMs);
}
