import {
  ofThePractice,
  sentencePractice,
  thePractice,
  thePractitioner,
} from '../../../../core/messages/fr/articles.ts';

test.each([
  ['Cabinet des Tilleuls', 'le Cabinet des Tilleuls', 'du Cabinet des Tilleuls', 'Le Cabinet des Tilleuls'],
  ['Centre médical', 'le Centre médical', 'du Centre médical', 'Le Centre médical'],
  ['Maison de santé', 'la Maison de santé', 'de la Maison de santé', 'La Maison de santé'],
  ['Hôpital Nord', 'l’Hôpital Nord', 'de l’Hôpital Nord', 'L’Hôpital Nord'],
  ['Espace dentaire', 'l’Espace dentaire', 'de l’Espace dentaire', 'L’Espace dentaire'],
  ['Espacé', 'le cabinet Espacé', 'du cabinet Espacé', 'Le cabinet Espacé'],
  [
    'Dr Claire Martin',
    'le cabinet du Dr Claire Martin',
    'du cabinet du Dr Claire Martin',
    'Le cabinet du Dr Claire Martin',
  ],
  ['Les Tilleuls', 'le cabinet Les Tilleuls', 'du cabinet Les Tilleuls', 'Le cabinet Les Tilleuls'],
  ['Drouot Santé', 'le cabinet Drouot Santé', 'du cabinet Drouot Santé', 'Le cabinet Drouot Santé'],
])('the practice "%s" is "%s", "%s" and "%s"', (name, subject, of, sentence) => {
  expect([thePractice(name), ofThePractice(name), sentencePractice(name)]).toEqual([subject, of, sentence]);
});

test.each([
  ['Dr Claire Martin', 'le Dr Claire Martin'],
  ['Professeur Durand', 'le Professeur Durand'],
  ['Claire Martin', 'Claire Martin'],
  ['Mme Durand, sage-femme', 'Mme Durand, sage-femme'],
])('the practitioner "%s" is "%s"', (name, words) => {
  expect(thePractitioner(name)).toBe(words);
});
