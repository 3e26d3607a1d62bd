/** The rules of spelling and tone that every text of a language keeps. */
import type { Language } from '../../../core/language.ts';

/** A place that was not filled, or filled with nothing. */
const hole = /undefined|NaN|\[object|\$\{|\(\)| {2}| [.,]|(?<!\.)\.\.(?!\.)|[^\S\n]$|^[^\S\n]/m;

/** A fault of a text on a page, in an e-mail or in a call; links and e-mail addresses are left out. */
const wrong: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [
    // A straight apostrophe, a double sign without its no-break space, quotation marks without theirs.
    /'/,
    /[^\u00a0\u202f][;!?]/,
    /[^\u00a0\d]:/,
    /«(?!\u00a0)|(?<!\u00a0)»|"/,
    /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
  ],
  en: [/'|"/, /\d-digits|(?<!\d)1 (?:days|hours|minutes|seconds|tries)(?!\p{L})/u, /\b(?:code|codes) of \d/i],
  de: [
    /'|"/,
    /(?<![:T])\b\d\d:\d\d(?! Uhr|:)/,
    /(?<!\p{L})(?:du|dir|dich|dein\p{L}*)(?!\p{L})/iu,
    // Sie, Ihnen and Ihr speak to the patient: "ihr" alone would be somebody else.
    /(?<!\p{L})(?:euch|eure\p{L}*)(?!\p{L})/iu,
    /\b(?:fuer|ueber|koennen|bestaetig\w*|naechst\w*)/i,
  ],
  it: [
    /'|"/,
    // The patient is "Lei": no pronoun and no imperative of "tu".
    /(?<!\p{L})(?:tu|ti|te|tuo|tua|tuoi|tue)(?!\p{L})/iu,
    /(?:^|[.!?:] )(?:Contattaci|Iscriviti|Registrati|Accedi|Annulla|Riprova|Continua|Salva|Mostra|Torna|Vai|Vedi|Invia|Modifica|Abbandona|Ricomincia|Chiama|Prosegui|Scegli|Inserisci)(?!\p{L})/mu,
  ],
};

/** A text message has the alphabet of telephones: straight apostrophes and plain spaces. */
const wrongInSms: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [/[^ \d][:;!?]/, /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu],
  en: [/\b(?:code|codes) of \d/i],
  de: wrong.de.slice(1),
  it: wrong.it.slice(1),
};

/** @returns the places that break a rule, each with a few letters around it. */
export function faultsOf(text: string, language: Language, medium: 'page' | 'sms' = 'page'): string[] {
  const plain = text.replace(/https?:\/\/\S+|\S+@\S+\.\w+/g, '…');
  const rules = [hole, ...(medium === 'sms' ? wrongInSms : wrong)[language]];
  return rules.flatMap(rule => {
    const found = rule.exec(plain);
    return found ? [`${rule.source}: …${plain.slice(Math.max(0, found.index - 20), found.index + 20)}…`] : [];
  });
}

/** How a text ends: a sentence and a label are told apart by it, in every language alike. */
export const endingOf = (text: string): string => /[.?!…:,]$/.exec(text)?.[0] ?? '';
