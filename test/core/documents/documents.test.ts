import { createHash } from 'node:crypto';
import { stages } from '../../../bin/stages.ts';
import { isCurrent } from '../../../core/documents/document.ts';
import { documents } from '../../../core/documents/documents.ts';
import { languages } from '../../../core/language.ts';
import { faultsOf } from '../../support/messages/wording.ts';

const configuration = stages.production;
const both = languages.flatMap(language => Object.values(documents(configuration, language)));

describe('E2: a document', () => {
  it.each(both)('$kind in $language is its exact text', ({ text, sha256 }) => {
    expect(sha256).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
  });

  it('is each one apart', () => {
    expect(new Set(both.map(({ sha256 }) => sha256)).size).toBe(2 * languages.length);
  });

  it('carries the configured versions', () => {
    const dated = { ...configuration, documents: { termsVersion: 'a', privacyNoticeVersion: 'b' } };
    const { terms, privacyNotice } = documents(dated, 'it');
    expect(terms).toMatchObject({ kind: 'terms', version: 'a', language: 'it' });
    expect(privacyNotice).toMatchObject({ kind: 'privacy-notice', version: 'b', language: 'it' });
  });

  it.each([
    ['nothing', {}, true],
    ['its version', { version: '1' }, true],
    ['its digest', { sha256: 'a' }, true],
    ['both', { version: '1', sha256: 'a' }, true],
    ['another version', { version: '2', sha256: 'a' }, false],
    ['another digest of the same version', { version: '1', sha256: 'b' }, false],
  ])('is the one that was accepted when %s was named: %j: %s', (_, accepted, expected) => {
    expect(isCurrent({ version: '1', sha256: 'a' }, accepted)).toBe(expected);
  });

  it('changes its digest with a word', () => {
    const renamed = { ...configuration, service: { ...configuration.service, name: 'Espace Patiente' } };
    expect(documents(renamed, 'fr').terms.sha256).not.toBe(documents(configuration, 'fr').terms.sha256);
  });

  it.each(both)('$kind in $language has nothing but paragraphs, headings and lists', ({ text }) => {
    expect(text).toMatch(/^# .+\n\n/);
    expect(text).not.toMatch(/undefined|\n{3}|[<>]| \n| {2}/);
    for (const block of text.trim().split('\n\n')) expect(block).toMatch(/^(?:##? .+|[^#-].+|(?:- .+\n?)+)$/);
  });

  it('says the same, heading by heading, in every language', () => {
    const outline = (text: string) => text.replace(/^(##? |- |).*$/gm, '$1|');
    for (const kind of ['terms', 'privacyNotice'] as const) {
      const outlines = languages.map(language => outline(documents(configuration, language)[kind].text));
      expect(new Set(outlines).size).toBe(1);
    }
  });

  it.each(languages)('J2: the notice in %s tells the configured retention and whom to write to', language => {
    const odd = {
      ...configuration,
      retention: {
        signUpDays: 11,
        appointmentYears: 13,
        recordYears: 19,
        evidenceYears: 7,
        supportDays: 77,
        logDays: 365 as const,
      },
      phone: { ...configuration.phone, windowDays: 17 },
      reminder: { ...configuration.reminder, correctionSeconds: 6.5 * 24 * 3600 },
    };
    const { text } = documents(odd, language).privacyNotice;
    for (const told of [
      '11',
      '13',
      '19',
      '77',
      '365',
      '17',
      ' 7 ',
      '35',
      '90',
      'support@patients.example',
      'www.cnil.fr',
    ])
      expect(text).toContain(told);
  });

  it.each(both)('$kind in $language keeps the spelling and the tone of its language', ({ text, language }) => {
    expect(faultsOf(text.replace(/www\.cnil\.fr/g, '…'), language)).toEqual([]);
  });

  it.each(both)('$kind in $language is made of whole sentences', ({ text }) => {
    for (const line of text.split('\n').filter(Boolean)) expect(line).toMatch(line.startsWith('#') ? /[^.:]$/ : /\.$/);
  });

  it('tells the same figures, addresses and articles of the law in every language', () => {
    const facts = (text: string) => text.match(/\S+@\S+\w|www\.\S+\w|\d+/g)?.toSorted();
    for (const kind of ['terms', 'privacyNotice'] as const) {
      const told = languages.map(language => facts(documents(configuration, language)[kind].text));
      for (const facts of told) expect(facts).toEqual(told[0]);
    }
    for (const language of languages) {
      const { text } = documents(configuration, language).privacyNotice;
      for (const word of ['Amazon Web Services', 'CNIL', configuration.operator.name, configuration.operator.address])
        expect(text).toContain(word);
      for (const letter of ['b', 'c', 'f'])
        expect(text).toMatch(new RegExp(`6(?:\\(1\\)\\(|\\.1\\.|\\D+1\\D+ )${letter}(?!\\p{L})`, 'u'));
    }
  });

  it.each([
    ['fr', 'J’accepte', '1 jour'],
    ['en', 'I accept', '1 day'],
    ['de', 'Ich akzeptiere', '1 Tag'],
    ['it', 'Accetto', '1 giorno'],
  ] as const)('in %s names the button, and counts a single day', (language, button, day) => {
    const short = {
      ...configuration,
      retention: {
        signUpDays: 1,
        appointmentYears: 1,
        recordYears: 1,
        evidenceYears: 1,
        supportDays: 1,
        logDays: 1 as 365,
      },
      phone: { ...configuration.phone, windowDays: 1 },
      reminder: { ...configuration.reminder, correctionSeconds: 24 * 3600 },
    };
    const { text } = documents(short, language).privacyNotice;
    expect(text).toMatch(new RegExp(`[“„«]\u00a0?${button}\u00a0?[”“»]`));
    expect(text.match(new RegExp(`(?<!\\d)${day}(?!\\p{L})`, 'gu'))).toHaveLength(5);
    expect(
      text.match(/(?<!\d)1 (?:jours|days|Tagen?|giorni)(?!\p{L})/gu)?.filter(words => words !== day) ?? [],
    ).toEqual([]);
  });
});
