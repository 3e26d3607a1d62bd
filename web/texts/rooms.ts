/** The loaders of the rooms' texts. A room without one of the languages does not compile. */
import type { Language } from '../../core/language.ts';
import type { Rooms } from './types.ts';

export type Room = keyof Rooms;

export const roomLoaders: {
  readonly [R in Room]: Readonly<Record<Language, () => Promise<{ readonly [K in R]: Rooms[R] }>>>;
} = {
  account: {
    fr: () => import('./account/fr.ts'),
    en: () => import('./account/en.ts'),
    de: () => import('./account/de.ts'),
    it: () => import('./account/it.ts'),
  },
  appointments: {
    fr: () => import('./appointments/fr.ts'),
    en: () => import('./appointments/en.ts'),
    de: () => import('./appointments/de.ts'),
    it: () => import('./appointments/it.ts'),
  },
  booking: {
    fr: () => import('./booking/fr.ts'),
    en: () => import('./booking/en.ts'),
    de: () => import('./booking/de.ts'),
    it: () => import('./booking/it.ts'),
  },
  data: {
    fr: () => import('./data/fr.ts'),
    en: () => import('./data/en.ts'),
    de: () => import('./data/de.ts'),
    it: () => import('./data/it.ts'),
  },
  details: {
    fr: () => import('./details/fr.ts'),
    en: () => import('./details/en.ts'),
    de: () => import('./details/de.ts'),
    it: () => import('./details/it.ts'),
  },
  email: {
    fr: () => import('./email/fr.ts'),
    en: () => import('./email/en.ts'),
    de: () => import('./email/de.ts'),
    it: () => import('./email/it.ts'),
  },
  fields: {
    fr: () => import('../../core/messages/fr/fields.ts'),
    en: () => import('../../core/messages/en/fields.ts'),
    de: () => import('../../core/messages/de/fields.ts'),
    it: () => import('../../core/messages/it/fields.ts'),
  },
  release: {
    fr: () => import('./release/fr.ts'),
    en: () => import('./release/en.ts'),
    de: () => import('./release/de.ts'),
    it: () => import('./release/it.ts'),
  },
  reset: {
    fr: () => import('./reset/fr.ts'),
    en: () => import('./reset/en.ts'),
    de: () => import('./reset/de.ts'),
    it: () => import('./reset/it.ts'),
  },
  support: {
    fr: () => import('./support/fr.ts'),
    en: () => import('./support/en.ts'),
    de: () => import('./support/de.ts'),
    it: () => import('./support/it.ts'),
  },
};
