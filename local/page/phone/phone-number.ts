/** Phone numbers as people read them; the rules of all countries would weigh more than this page. */

/** @param phone E.164. */
export function readable(phone: string): string {
  const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone);
  if (french) return `+33 ${french.slice(1).join(' ')}`;
  const [, country, rest = ''] =
    /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/.exec(phone) ?? [];
  return country === undefined ? phone : `+${country} ${rest.replace(/\d{3}(?=\d{2})/g, '$& ')}`;
}
