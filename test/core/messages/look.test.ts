/** Every e-mail looks like the product, in both themes, and says who caused it (N4, N6; WCAG 2.2). */
import { readFileSync } from 'node:fs';
import { languages } from '../../../core/language.ts';
import { everyMessage, practice } from '../../support/messages/every-message.ts';
import { fetches, hrefsOf, previewOf, wordsOf } from '../../support/messages/read-page.ts';

const mails = languages.flatMap(language =>
  everyMessage(language).flatMap(({ name, text, html }) =>
    html === undefined ? [] : [{ language, name, text, html }],
  ),
);
const tokens = readFileSync('web/style/tokens.css', 'utf8');
const colours = (css: string) => css.match(/#[0-9a-f]{6}\b/g) ?? [];

describe.each(mails)('$name in $language', ({ name, text, html, language }) => {
  test('says in its page what it says in its text', () => {
    const words = wordsOf(html);
    // A table has no colons, and a list no dashes.
    const [, ...lines] = text.split('\n').map(line => line.replace(/^- /, '').split(/(?<=^\p{L}+)\u00a0?: /u));
    for (const part of lines.flat()) expect(words).toContain(part);
  });

  test('fetches nothing, and has no table but one whose rows have a head', () => {
    expect(html).not.toMatch(fetches);
    expect(html.match(/<tr /g)?.length ?? 0).toBe(html.match(/<th scope="row" /g)?.length ?? 0);
    expect(html).not.toMatch(/role="presentation"/);
  });

  test('makes a link of each phone, e-mail address and page', () => {
    const hrefs = hrefsOf(html);
    const named = [...text.matchAll(/https?:\S+|[\w.+-]+@[\w.-]+\.\w+/g)].map(([found]) => found);
    for (const found of named) expect(hrefs).toContain(found.startsWith('http') ? found : `mailto:${found}`);
    const isAboutPractice = /\d\d 80 00 00 00|1 80 00 00 00/.test(text);
    expect(hrefs.includes(`tel:${practice.phone}`)).toBe(isAboutPractice);
  });

  test('shows nobody’s name beside its subject, where a lock screen shows it', () => {
    expect(previewOf(html)).toMatch(/\S/);
    // A practice may see its own name.
    if (name !== 'correction request') expect(previewOf(html)).not.toMatch(/Tilleuls|Martin|Camille|Rousseau|\d{6}/);
  });

  test('is in the language that it is said to be in, and in both themes', () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });
});

describe('the colours', () => {
  const [html = ''] = mails.map(mail => mail.html);
  const sheet = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';

  test('are those of the pages', () => {
    for (const colour of new Set(colours(html))) expect(tokens).toContain(colour);
  });

  test('turn dark wherever they stand at an element', () => {
    const classes = new Set([...html.matchAll(/class="(\w+)"/g)].map(([, name = '']) => name));
    for (const name of classes) expect(sheet).toContain(`.${name}{`);
  });

  test('of the mark are those of the icon', () => {
    const icon = colours(readFileSync('web/public/icon.svg', 'utf8'));
    expect(/<span aria-hidden="true"[^>]*background:(#\w+)/.exec(html)?.[1]).toBe(icon[0]);
  });
});

/** What to do if somebody else caused it. */
const notMe = {
  fr: /n’(?:est|était) pas vous|n’est ni pour vous|n’avez pas (?:ouvert|commencé)/,
  en: /not you\b|neither for you|did not (?:open|start|ask)/,
  de: /Sie (?:das|es) nicht|nicht Sie|weder für Sie|keine Registrierung|Sie dieses Konto nicht/,
  it: /non è (?:stato )?Lei|non è né per Lei|non (?:l’)?ha (?:iniziato|chiest|aperto)/,
};
/** These tell of somebody else, and ask their reader to answer or to write. */
const aboutAnother = /email_taken|release_asked|release_reminder|phone_released/;
const causedByReader = mails.filter(({ name }) => !/practice|request/.test(name) && !aboutAnother.test(name));

test.each(causedByReader)('$name in $language says what to do if it was somebody else', ({ text, language }) => {
  expect(text).toMatch(notMe[language]);
});
