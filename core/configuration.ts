/** Everything a platform may choose, typed and validated in one place; a configuration that breaks a promise does not start. */
import * as z from 'zod';
import { languages } from './language.ts';
import { guessBound } from './verification-code/guess-bound.ts';

const count = (byDefault: number) => z.int().positive().default(byDefault);
const countryCode = z.string().regex(/^[A-Z]{2}$/);

/** Europe's neighbours of the default country; each country served is a country whose SMS prices somebody accepted. */
const servedByDefault = [
  ...['FR', 'GP', 'GF', 'MQ', 'RE', 'YT', 'PM', 'MF', 'BL', 'PF', 'NC', 'WF'],
  ...['BE', 'CH', 'LU', 'MC', 'DE', 'AT', 'IT', 'ES', 'PT', 'GB', 'IE', 'NL'],
];

const schema = z.strictObject({
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  service: z.strictObject({
    /** Shown to patients; short, since it shares one SMS with the code. */
    name: z.string().min(1).max(30),
    /** Origin of the patient's pages; every link is made from it, never from a request (promise A5). */
    webOrigin: z.url().regex(/[^/]$/),
  }),
  support: z.strictObject({ email: z.email() }),
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  defaultLanguage: z.enum(languages).default('fr'),
  /** Where a number without "+" belongs, and the countries that are served (ISO 3166-1 alpha-2). */
  defaultCountry: countryCode.default('FR'),
  countries: z.array(countryCode).min(1).default(servedByDefault),
  sms: z.strictObject({
    senderId: z.string().regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/),
    /** What one message may cost at most, in US dollars, as SNS reads it. */
    maxPriceUsd: z.string().regex(/^\d+\.\d{2}$/),
  }),
  /** Phone number, or the id of a number, pool or sender of AWS End User Messaging that may call. */
  voice: z.strictObject({ originationIdentity: z.string().min(1) }),
  email: z.strictObject({ from: z.email() }),
  alarms: z.strictObject({ email: z.email().optional() }).prefault({}),
  /** Names and defaults of the limits are those of the security promises. Seconds where the name says so. */
  code: z
    .strictObject({
      length: z.int().min(3).max(8).default(3),
      escalatedLength: z.int().min(6).max(8).default(6),
      ttlSeconds: z.int().min(60).max(600).default(300),
      maxAttempts: z.int().min(1).max(10).default(3),
      resendAfterSeconds: z.array(z.int().positive()).default([60, 180, 600]),
    })
    .prefault({}),
  phone: z
    .strictObject({ maxFailures: count(9), maxFailuresTotal: count(100), windowDays: count(30), maxSends24h: count(5) })
    .prefault({}),
  ip: z
    .strictObject({ outstandingShortCodes: count(5), maxFailures24h: count(6), signUpsPerHour: count(120) })
    .prefault({}),
  global: z.strictObject({ failuresPerHour: count(200) }).prefault({}),
  signUp: z.strictObject({ lifeSeconds: count(3600) }).prefault({}),
  /** How long things are kept after their end, in days. */
  retention: z
    .strictObject({
      signUpDays: count(7),
      logDays: z.union([z.literal(30), z.literal(90), z.literal(365)]).default(30),
    })
    .prefault({}),
  /** Requests a second that the HTTP API takes before it answers 429. */
  throttle: z.strictObject({ ratePerSecond: count(100), burst: count(200) }).prefault({}),
  documents: z
    .strictObject({
      termsVersion: z.string().default('2026-11-01'),
      privacyNoticeVersion: z.string().default('2026-11-01'),
    })
    .prefault({}),
});

export type Configuration = z.output<typeof schema>;
export type ConfigurationInput = z.input<typeof schema>;

/**
 * Reads a stage's configuration and fills in the defaults.
 * @throws Error when a field is wrong, or when the code policy lets an attacker guess 1 % or more per phone and day.
 */
export function parseConfiguration(input: unknown): Configuration {
  const configuration = schema.parse(input);
  const bound = guessBound(configuration);
  if (bound.perPhonePerDay >= 0.01)
    throw new Error(
      `The code policy lets an attacker guess ${(100 * bound.perPhonePerDay).toFixed(2)} % per phone and day; less than 1 % is needed. ` +
        'Lengthen code.length or lower phone.maxFailures.',
    );
  return configuration;
}
