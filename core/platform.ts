/** The part of the configuration that the patients' pages need. All of it is shown to everybody. */
import type { Configuration } from './configuration.ts';
import type { Language } from './language.ts';

export interface Platform {
  readonly name: string;
  readonly supportEmail: string;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  /** The country of a number without "+", and the countries that are served (ISO 3166-1 alpha-2). */
  readonly defaultCountry: string;
  readonly countries: readonly string[];
  readonly voice: { readonly countries?: readonly string[] | undefined };
  /** Codes after the sign-up: how long they are, how long they live, and how often one may be guessed. */
  readonly challenge: { readonly length: number; readonly ttlSeconds: number; readonly maxAttempts: number };
  /** The time that a reset is usable, from the moment it may be used. */
  readonly passwordReset: { readonly usableMinutes: number };
  /** The time zone of appointments (IANA name). */
  readonly timeZone: string;
}

export const platformOf = (configuration: Configuration): Platform => ({
  name: configuration.service.name,
  supportEmail: configuration.support.email,
  languages: configuration.languages,
  defaultLanguage: configuration.defaultLanguage,
  defaultCountry: configuration.defaultCountry,
  countries: configuration.countries,
  voice: { countries: configuration.voice.countries },
  challenge: {
    length: configuration.challenge.length,
    ttlSeconds: configuration.challenge.ttlSeconds,
    maxAttempts: configuration.code.maxAttempts,
  },
  passwordReset: { usableMinutes: Math.floor(configuration.passwordReset.usableSeconds / 60) },
  timeZone: configuration.timeZone,
});
