/** The languages a patient can be spoken to in. */
export const languages = ['fr', 'en', 'de', 'it'] as const;
export type Language = (typeof languages)[number];
