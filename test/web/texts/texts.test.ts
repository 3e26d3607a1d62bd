/** The words of the pages: each language says the same, in its own spelling. */
import { type Language, languages } from '../../../core/language.ts';
import { type Room, roomLoaders } from '../../../web/texts/rooms.ts';
import type { PageTexts } from '../../../web/texts/types.ts';
import { practice } from '../../support/messages/every-message.ts';
import { endingOf, faultsOf } from '../../support/messages/wording.ts';

/** All texts of a language: those that come with every page, and those of the rooms. */
async function textsOf(language: Language): Promise<PageTexts> {
  const rooms = (Object.keys(roomLoaders) as Room[]).map(room => roomLoaders[room][language]());
  const { texts } = await import(`../../../web/texts/${language}.ts`);
  return Object.assign({}, texts, ...(await Promise.all(rooms)));
}
const pages = {
  ...{ fr: await textsOf('fr'), en: await textsOf('en') },
  ...{ de: await textsOf('de'), it: await textsOf('it') },
};
const { fr } = pages;

/** The values that a page fills in; any other text is filled with a name. */
const filledWith: Readonly<Record<string, readonly unknown[]>> = {
  'steps.label': [2, 3],
  'booking.keptFor': [9],
  'support.messageHint': [2000],
  'reset.waitUntil': ['12. 11. 2026', 30],
  'code.label': [6],
  'code.incomplete': [6],
  'code.triesLeft': [2],
  'code.lives': [4],
  'code.availableIn': ['0:59'],
  'correction.call': [practice],
  'release.sent': [14, 'claire@exemple.fr'],
};
const name = 'Cabinet Dubois';
const isSpoken = (path: string) => !/^fields\./.test(path);

/** Every text by its path, filled in. */
function said(value: unknown, path = ''): [path: string, text: string, facts: readonly unknown[]][] {
  if (typeof value === 'string') return [[path, value, []]];
  if (typeof value === 'function') {
    const facts = filledWith[path] ?? [name];
    const words = value(...facts);
    return said(Array.isArray(words) ? words.join(/ $/.test(words[0]) ? '' : ' ') : words, path).map(([, text]) => [
      path,
      text,
      facts,
    ]);
  }
  return Object.entries(value as object).flatMap(([key, part]) => said(part, path ? `${path}.${key}` : key));
}

const all = languages.map(language => ({ language, texts: said(pages[language]) }));

test.each(all)('in $language every text keeps the spelling and the tone, without a hole', ({ language, texts }) => {
  expect(texts.flatMap(([path, text]) => faultsOf(text, language).map(fault => `${path}: ${fault}`))).toEqual([]);
});

test.each(all)('in $language a text of two sentences ends as a sentence', ({ texts }) => {
  for (const [path, text] of texts)
    if (/[.?!] \p{Lu}/u.test(text)) expect([path, endingOf(text)]).toEqual([path, expect.stringMatching(/[.?!…]/)]);
});

test('every language has the same texts, and ends a sentence, a question and a label alike', () => {
  const shapes = all.map(({ texts }) =>
    texts.filter(([path]) => isSpoken(path)).map(([path, text]) => `${path} ${endingOf(text)}`),
  );
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('every language tells what it is given', () => {
  const told = all.map(({ texts }) =>
    texts.flatMap(([path, text, facts]) => {
      const given = facts.flatMap(fact =>
        typeof fact === 'object' ? [practice.name, practice.phone] : [String(fact)],
      );
      return given.map(fact => `${path} ${fact}: ${text.includes(fact)}`);
    }),
  );
  for (const facts of told) expect(facts).toEqual(told[0]);
});

test.each([
  ['fr', 'Code à 3 chiffres', 'Il vous reste 1 essai.', 'Il vous reste 2 essais.'],
  ['en', '3-digit code', 'You have 1 try left.', 'You have 2 tries left.'],
  ['de', '3-stelliger Code', 'Sie haben noch 1 Versuch.', 'Sie haben noch 2 Versuche.'],
  ['it', 'Codice a 3 cifre', 'Le resta 1 tentativo.', 'Le restano 2 tentativi.'],
] as const)('in %s a code and its tries are counted', (language, label, one, two) => {
  const { code } = pages[language];
  expect([code.label(3), code.triesLeft(1), code.triesLeft(2)]).toEqual([label, one, two]);
});

test.each([
  ['fr', 'encore valable 4 minutes.', 'encore valable 1 minute.', 'encore valable moins d’une minute.'],
  ['en', 'valid for 4 more minutes.', 'valid for 1 more minute.', 'valid for less than a minute.'],
  ['de', 'noch 4 Minuten gültig.', 'noch 1 Minute gültig.', 'noch weniger als eine Minute gültig.'],
  ['it', 'ancora per 4 minuti.', 'ancora per 1 minuto.', 'ancora per meno di un minuto.'],
] as const)('in %s the life of a code is told in minutes', (language, ...expected) => {
  const { code } = pages[language];
  for (const [place, minutes] of [4, 1, 0].entries())
    expect([code.lives(minutes)]).toEqual([expect.stringMatching(new RegExp(`${expected[place]}$`))]);
});

test('the French labels are those of the help article', () => {
  expect(fr.choice.newHere('Espace Patient')).toBe('Nouveau sur Espace Patient\u202f?');
  expect([fr.choice.signUp, fr.form.submit]).toEqual(['S’inscrire', 'S’inscrire']);
  expect(fr.form.acceptTerms('Espace Patient').join('')).toBe(
    'J’accepte les Conditions d’Utilisation d’Espace Patient',
  );
  expect(fr.form.intro).toBe('Saisissez vos informations pour continuer.');
  expect(fr.form.phoneHint).toBe('Un code va vous être envoyé sur ce numéro pour valider votre compte.');
  expect(fr.form.passwordHint).toBe('Votre mot de passe vous permettra de gérer vos rendez-vous médicaux.');
  expect([fr.consent.accept, fr.reminder.title, fr.contactUs]).toEqual(['J’accepte', 'Mon compte', 'Contactez-nous']);
  expect([fr.choice.forgotPassword, fr.choice.haveAccount('Espace Patient')]).toEqual([
    'Mot de passe oublié\u202f?',
    'J’ai déjà un compte Espace Patient',
  ]);
  expect([fr.choice.book, fr.choice.manageAppointments]).toEqual([
    'Prendre un rendez-vous',
    'Se connecter, Gérer mes RDV',
  ]);
});
