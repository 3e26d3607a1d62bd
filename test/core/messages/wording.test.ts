/** Rules for the words of every message, in any language (N5, N6). */
import { languages } from '../../../core/language.ts';
import { segments, septets } from '../../../core/messages/format/gsm7.ts';
import { everyMessage, practice } from '../../support/messages/every-message.ts';
import { endingOf, faultsOf } from '../../support/messages/wording.ts';

const all = languages.flatMap(language => everyMessage(language).map(message => ({ language, ...message })));
describe.each(all)('$name in $language', ({ language, medium, text, facts, links }) => {
  test('tells every fact', () => {
    for (const fact of facts) expect(text).toContain(fact);
  });

  test('keeps the spelling and the tone of its language, without a hole', () => {
    expect(faultsOf(text, language, medium === 'sms' ? 'sms' : 'page')).toEqual([]);
  });

  test('A5: leads nowhere but to its own page', () => {
    expect(text.match(/\b[a-z]+:\/\/\S+/g) ?? []).toEqual(links);
    expect(text).not.toMatch(/www\.|javascript:|data:\w|mailto:|<[a-z]/i);
  });

  test('ends each paragraph as a sentence, a detail, a link or a signature', () => {
    const [subject, ...paragraphs] = text.trim().split(/\n\n+/);
    if (medium !== 'email') return expect(text).toMatch(links.length > 0 ? /: \S+$/ : /\.(?:\n@\S+ #\d+)?$/);
    expect(subject).not.toMatch(/[.:,]$/);
    const signatures = paragraphs.filter(paragraph => /Espace Patient(?: team)?$/.test(paragraph));
    expect(signatures).toHaveLength(1);
    for (const paragraph of paragraphs) {
      const areDetails = paragraph.split('\n').every(line => /^\p{L}+\u00a0?: \S/u.test(line));
      const isLink = links.some(link => paragraph.endsWith(`\n${link}`));
      const isSignature = paragraph === signatures[0];
      expect(areDetails || isLink || isSignature || endingOf(paragraph) !== '').toBe(true);
    }
  });

  if (medium === 'sms')
    test('has the alphabet of telephones, and one segment', () => {
      expect(septets(text)).toBeDefined();
      expect(segments(text)).toBe(1);
    });
});

test('a message is laid out alike in every language', () => {
  const shapes = languages.map(language =>
    everyMessage(language).map(({ name, text, medium }) => [
      name,
      medium === 'email' ? text.split('\n').map(line => endingOf(line).replace(':', '.')) : endingOf(text),
    ]),
  );
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('in French the name of a practice has its article', () => {
  // A place and the end of a text message stand alone: "Où : Cabinet…", "Dr Claire Martin, Cabinet…".
  for (const { text } of everyMessage('fr'))
    for (const [before] of text.matchAll(/(?:\S+\s+)?Cabinet des Tilleuls/g))
      expect(before).toMatch(/^(?:le|Le|du|:|Martin,)\s/);
});

test('no message is the same in two languages', () => {
  const byName = Map.groupBy(all, ({ name }) => name);
  for (const messages of byName.values()) {
    expect(messages).toHaveLength(languages.length);
    expect(new Set(messages.map(({ text }) => text)).size).toBe(languages.length);
  }
});

test('a practice is told about a correction without any contact detail', () => {
  for (const language of languages) {
    const request = everyMessage(language).find(({ name }) => name === 'correction request');
    expect(request?.text).not.toMatch(/@|\+\d|https?:/);
    expect(request?.text).toContain(practice.name);
  }
});
