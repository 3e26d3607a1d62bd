/** The platform's name, the countries that it serves, and its senders. */
import * as z from 'zod/mini';
import { languages } from '../language.ts';
import { countryCode, dollars, group, some } from './setting.ts';

/**
 * The default country, its overseas parts and its neighbours. A country is served once somebody has accepted its SMS prices.
 */
const servedByDefault = [
  ...['FR', 'GP', 'GF', 'MQ', 'RE', 'YT', 'PM', 'MF', 'BL', 'PF', 'NC', 'WF'],
  ...['BE', 'CH', 'LU', 'MC', 'DE', 'AT', 'IT', 'ES', 'PT', 'GB', 'IE', 'NL'],
];

export const serviceSettings = {
  stage: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
  /** The place where the stage is deployed; the stages of a developer's machine and of the tests name no place. */
  deploy: z.optional(
    z.strictObject({
      /** The region of the patients' data. */
      region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
      /** Without it, the account of the credentials that deploy. */
      account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
      /** Against deletion, once the first deployment succeeded: a protected one that fails cannot be tried again (decision 74). */
      isProtected: z._default(z.boolean(), false),
    }),
  ),
  service: z.strictObject({
    /** Shown to patients; short, since it shares one SMS with the code. */
    name: some.check(z.maxLength(30)),
    /** Origin of the patient's pages; every link is made from it, never from a request (requirement A5). */
    webOrigin: z.url().check(z.regex(/[^/]$/)),
  }),
  /** The controller of the patients' data, as the privacy notice must name it (GDPR article 13(1)(a)). */
  operator: z.strictObject({ name: some, address: some }),
  support: z.strictObject({ email: z.email() }),
  languages: z._default(z.array(z.enum(languages)).check(z.minLength(1)), [...languages]),
  defaultLanguage: z._default(z.enum(languages), 'fr'),
  /** The country of a number without "+", and the served countries (ISO 3166-1 alpha-2). */
  defaultCountry: z._default(countryCode, 'FR'),
  countries: z._default(z.array(countryCode).check(z.minLength(1)), servedByDefault),
  sms: z.strictObject({
    senderId: z.string().check(z.regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/)),
    /**
     * The highest price of one segment of a text, in US dollars, as SNS reads it. A code has one segment, an appointment one
     * or two.
     */
    maxPriceUsd: z.string().check(z.regex(/^\d+\.\d{2}$/)),
  }),
  /** Phone number, or the id of a number, pool or sender of AWS End User Messaging that may call. */
  voice: z.strictObject({
    originationIdentity: some,
    /** The served countries whose lines are called: calls cost more than texts. All of them by default. */
    countries: z.optional(z.array(countryCode)),
  }),
  email: z.strictObject({
    from: z.email(),
    /** Whether the deployment creates the sending domain of `from` in SES, or the account has it already. */
    identity: z._default(z.enum(['created', 'existing']), 'created'),
    /** The configuration set of SES to send under: needed where an existing identity has a default one. */
    configurationSet: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  }),
  alarms: group({
    email: z.optional(z.email()),
    /** US dollars spent in a month from which somebody should hear of it: somewhat below the account's limits, 1 in a new one. */
    smsSpendUsd: dollars(0.8),
    callSpendUsd: dollars(0.8),
  }),
};
