/** The languages a patient can be spoken to in. */
export const languages = ['fr', 'en', 'de', 'it'] as const;
export type Language = (typeof languages)[number];

/** For dates and times. English as Europe writes it: the day first, twenty-four hours. */
export const locales = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE', it: 'it-IT' } as const satisfies Record<
  Language,
  string
>;
