/**
 * The look of an e-mail: the colours of the pages, in both themes. Mail programs keep little of a style sheet, so whatever is
 * needed to read stands at the element; the sheet turns it dark.
 */

const light = { page: '#f4f7f6', surface: '#ffffff', ink: '#14211f', quiet: '#4d5e5a', line: '#d8e1de' };
const dark = { page: '#0f1615', surface: '#18211f', ink: '#e8efed', quiet: '#a7b8b3', line: '#2c3936' };
const accent = { light: '#0b6b5d', dark: '#5fd3bd', onLight: '#ffffff', onDark: '#06231e' };

/** A style at the element, and the class that the dark theme knows it by. */
const styled = (name: string, style: string) => `class="${name}" style="${style}"`;

const font = 'system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Arial,sans-serif';

/** Attributes of the parts. A touch needs 44 pixels, and each pair of colours has more than 4.5 to 1 (WCAG 2.2). */
export const look = {
  page: styled('page', `margin:0;padding:16px;background:${light.page};color:${light.ink};font:16px/1.5 ${font}`),
  frame: 'style="max-width:560px;margin:0 auto"',
  brand: styled('ink', `margin:0 0 12px;color:${light.ink};font-weight:600`),
  card: styled(
    'card',
    `padding:20px;border:1px solid ${light.line};border-radius:12px;background:${light.surface};color:${light.ink}`,
  ),
  title: 'style="margin:0 0 16px;font-size:20px;line-height:1.3"',
  paragraph: 'style="margin:0 0 16px"',
  table: styled('rows', `width:100%;margin:0 0 16px;border-collapse:collapse;border-top:1px solid ${light.line}`),
  head: styled(
    'quiet',
    `padding:8px 12px 8px 0;vertical-align:top;text-align:left;font-weight:400;color:${light.quiet}`,
  ),
  cell: 'style="padding:8px 0;vertical-align:top;font-weight:600"',
  row: styled('rows', `border-bottom:1px solid ${light.line}`),
  list: 'style="margin:0 0 16px;padding-left:20px"',
  button: styled(
    'button',
    `display:inline-block;padding:12px 24px;border-radius:8px;background:${accent.light};color:${accent.onLight};font-weight:600;text-decoration:none`,
  ),
  link: styled('link', `color:${accent.light}`),
  /** Digits stay in their order beside a name that is read from right to left, and in one line. */
  phone: `dir="ltr" ${styled('link', `color:${accent.light};unicode-bidi:isolate;white-space:nowrap`)}`,
  code: 'style="font-size:20px;letter-spacing:2px"',
  footer: styled('quiet', `padding:16px 4px 0;color:${light.quiet};font-size:14px`),
} as const;

/** Mail programs that follow the reader's theme are told that there are two, so that they do not turn colours by themselves. */
export const sheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media(prefers-color-scheme:dark){',
  `.page{background:${dark.page}!important;color:${dark.ink}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.card{background:${dark.surface}!important;color:${dark.ink}!important;border-color:${dark.line}!important}`,
  `.rows{border-color:${dark.line}!important}`,
  `.quiet{color:${dark.quiet}!important}`,
  `.link{color:${accent.dark}!important}`,
  `.button{background:${accent.dark}!important;color:${accent.onDark}!important}`,
  '}',
].join('');

/** @param style also the height of what is drawn */
const drawn = (width: number, top: number, style: string, inside = '') =>
  `<span style="display:block;width:${width}px;margin:${top}px auto 0;${style}">${inside}</span>`;
const white = (height: number) => `height:${height}px;background:#ffffff`;
const arch = 'height:6px;border:3px solid #ffffff;border-bottom:0;border-radius:9px 9px 0 0';

/** The mark of the pages (`web/public/icon.svg`), drawn: a mail program shows no picture that it would have to fetch. */
export const mark = [
  `<span aria-hidden="true" style="display:inline-block;width:32px;height:32px;margin-right:10px;border-radius:9px;background:${accent.light};vertical-align:middle;line-height:0">`,
  drawn(3, 6, white(3)),
  drawn(11, 0, arch, drawn(3, 0, white(6))),
  drawn(3, 0, white(4)),
  drawn(10, 3, white(3)),
  '</span>',
].join('');
