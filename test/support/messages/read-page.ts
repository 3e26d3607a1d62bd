/** An e-mail's page as a person reads it, and what it would fetch. */

/** Images, scripts and style sheets of others; it has none. */
export const fetches = /<(?:img|link|script|iframe)|url\(|@import|src=/;

/** What a list of mails shows beside the subject: the beginning of the page, up to its filler. */
export const previewOf = (html: string): string => /<div style="display:none[^>]*>([^<]*?)&#847;/.exec(html)?.[1] ?? '';

/** The words of the page, without its preview; a link's address stands behind its words unless it is the words. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<div style="display:none.*?<\/div>/s, '')
    .replace(/<a href="https?:([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, rest, words) => `${words}\nhttps:${rest}`)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');

export const hrefsOf = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
