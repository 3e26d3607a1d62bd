/** The server's clock. A patient's own may be minutes off, and a countdown by it would be wrong. */

let offset = 0;

/** @param date the header of an answer, with a second's precision. */
export function noteServerTime(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  // Below two seconds it is the header's own rounding.
  if (!Number.isNaN(at)) offset = Math.abs(at - Date.now()) < 2_000 ? 0 : at - Date.now();
}

/** Epoch milliseconds. */
export const serverNow = (): number => Date.now() + offset;
