/** French articles before names that a practice writes as it likes. */

const feminine = /^(?:maison|clinique|polyclinique|pharmacie)\b/i;
const masculine = /^(?:cabinet|centre|p[oô]le|groupe|laboratoire|service|chu|chr)\b/i;
const elided = /^(?:h[oô]pital|institut|espace|[eé]tablissement|association|unit[eé])(?!\p{L})/iu;
const title = /^(?:dr|docteur|pr|professeur)\b/i;

/** "le Cabinet du Parc", "la Maison de santé", "l’Institut Dubois"; any other name is that of a cabinet: "le cabinet Dubois". */
export function thePractice(name: string): string {
  if (masculine.test(name)) return `le ${name}`;
  if (feminine.test(name)) return `la ${name}`;
  if (elided.test(name)) return `l’${name}`;
  return title.test(name) ? `le cabinet du ${name}` : `le cabinet ${name}`;
}

/** The same after "de": "du Cabinet du Parc", "de la Maison de santé", "de l’Institut Dubois". */
export function ofThePractice(name: string): string {
  const practice = thePractice(name);
  return practice.startsWith('le ') ? `du ${practice.slice(3)}` : `de ${practice}`;
}

/** The same at the beginning of a sentence. */
export function sentencePractice(name: string): string {
  const practice = thePractice(name);
  return `${practice[0]?.toUpperCase()}${practice.slice(1)}`;
}

/** "le Dr Claire Martin"; a name without a title has no article. */
export const thePractitioner = (name: string): string => (title.test(name) ? `le ${name}` : name);
