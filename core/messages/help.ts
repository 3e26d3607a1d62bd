/** The end of an e-mail to a patient: the support's address, and its form with the topic and the reference filled in. */
import type { Language } from '../language.ts';
import { contactPath, type Stuck } from '../support/contact-path.ts';

interface Service {
  readonly language: Language;
  readonly supportEmail: string;
  readonly webOrigin: string;
}

interface HelpWords {
  readonly write: (supportEmail: string) => string;
  readonly reference: (reference: string) => string;
  readonly link: string;
}

const words: Readonly<Record<Language, HelpWords>> = {
  fr: {
    write: email => `Besoin d’aide\u00a0? Écrivez à ${email} ou utilisez notre formulaire.`,
    reference: reference => ` Indiquez la référence ${reference}.`,
    link: 'Contactez-nous',
  },
  en: {
    write: email => `Do you need help? Write to ${email} or use our form.`,
    reference: reference => ` Quote the reference ${reference}.`,
    link: 'Contact us',
  },
  de: {
    write: email => `Brauchen Sie Hilfe? Schreiben Sie an ${email} oder nutzen Sie unser Formular.`,
    reference: reference => ` Nennen Sie die Referenz ${reference}.`,
    link: 'Kontaktieren Sie uns',
  },
  it: {
    write: email => `Ha bisogno di aiuto? Scriva a ${email} o usi il nostro modulo.`,
    reference: reference => ` Indichi il riferimento ${reference}.`,
    link: 'Ci contatti',
  },
};

export function supportFooter({ language, supportEmail, webOrigin }: Service, stuck: Stuck = {}) {
  const { write, reference, link } = words[language];
  return {
    paragraph: `${write(supportEmail)}${stuck.reference ? reference(stuck.reference) : ''}`,
    link,
    url: `${webOrigin}${contactPath(stuck)}`,
  };
}
