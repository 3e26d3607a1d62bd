/** The text of a document, from this site whatever origin its URL names: the pages may be looked at under another one. */

/** @returns undefined where it could not be read */
export async function readDocumentText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL(url).pathname, { credentials: 'omit', signal: AbortSignal.timeout(20_000) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
