/**
 * Everything a platform may choose, typed and validated in one place. A configuration that breaks a requirement does not
 * start.
 */
import * as z from 'zod/mini';
import { siteBudget } from './limits/site-spend.ts';
import { dearest, shareOf } from './limits/spend.ts';
import { isDearEnough } from './password/cost.ts';
import { serviceSettings } from './settings/service.ts';
import { between, count, group, some } from './settings/setting.ts';
import { spendSettings } from './settings/spend.ts';
import { codePolicyFault } from './verification-code/code-policy.ts';

const schema = z.strictObject({
  ...serviceSettings,
  ...spendSettings,
  /** Names and defaults of the limits are those of the security requirements. Seconds where the name says so. */
  code: group({
    length: between(3, 8, 3),
    escalatedLength: between(6, 8, 6),
    ttlSeconds: between(60, 600, 300),
    maxAttempts: between(1, 10, 3),
    resendAfterSeconds: z._default(z.array(z.int().check(z.positive())), [60, 180, 600]),
  }),
  phone: group({
    maxFailures: count(9),
    maxFailuresTotal: count(100),
    windowDays: count(30),
    /** Sends in 24 hours that all addresses share, beside the first of each, and all of them together. */
    maxSends24h: count(5),
    maxSendsInAll24h: count(12),
    /** Sign-ups in 24 hours that may find an account. */
    maxLookUps24h: count(3),
  }),
  ip: group({ outstandingShortCodes: count(5), maxFailures24h: count(6), signUpsPerHour: count(120) }),
  /** Answers of everybody at short codes, in an hour. */
  global: group({
    /** So many are wrong on any platform. */
    failureFloor: count(200),
    /** Beyond the floor: so many are wrong for each right one. */
    failureShare: z._default(z.number().check(z.positive(), z.lte(1)), 0.3),
    /** One caller's wrong ones count at most so often. */
    failuresPerCaller: count(10),
    /** Sign-ups that the platform expects in its busiest hour, for the bound on spraying. */
    plannedSignUpsPerHour: count(600),
  }),
  /** The cost of one Argon2id hash: memory in KiB, passes over it, lanes. Decision 28 gives the reasons. */
  password: group({
    memoryKiB: between(32, 1_048_576, 47_104),
    iterations: between(1, 10, 3),
    parallelism: between(1, 4, 1),
  }),
  signUp: group({ lifeSeconds: count(3600) }),
  session: group({
    /** Unused for so long, it ends. */
    idleSeconds: count(24 * 3600),
    /** However much it is used, it ends then. */
    lifeSeconds: count(30 * 24 * 3600),
    /** A use is written at most this often. */
    touchSeconds: between(60, 3600, 600),
    /** Seconds that a fresh proof of the person lasts. */
    stepUpSeconds: between(60, 3600, 600),
    /** Seconds after the opening of an account in which its sign-up still gives a session. */
    afterSignUpSeconds: between(60, 3600, 900),
  }),
  /** Days that a device that proved the phone is believed. */
  device: group({ lifeDays: between(1, 400, 90) }),
  /** Wrong passwords within the window: on a known device, by strangers from one network, by strangers at one account. */
  signIn: group({
    windowSeconds: count(24 * 3600),
    maxDeviceFailures: between(3, 100, 10),
    maxCallerFailures: between(3, 1000, 30),
    maxAccountFailures: between(3, 100, 10),
  }),
  /** Codes after the sign-up: sign-in on a new device, reset, step-up, change of phone or e-mail. */
  challenge: group({
    length: between(6, 8, 6),
    ttlSeconds: between(60, 600, 600),
    /** Seconds in which a code may be asked for again. */
    lifeSeconds: between(600, 3600, 1800),
    /** Sends in 24 hours that follow a right password or come from a session: no stranger can use them up. */
    maxOwnSends24h: between(3, 50, 10),
  }),
  passwordReset: group({
    /** The time that a reset is usable, from the moment it may be used. */
    usableSeconds: between(300, 3600, 1800),
    /** The wait where only one of phone and e-mail was proven on an unknown device. */
    waitSeconds: between(3600, 14 * 24 * 3600, 24 * 3600),
  }),
  /** Days that the link that confirms an e-mail is valid, from the time when the account came by the e-mail. */
  emailClaim: group({ confirmDays: between(1, 90, 30) }),
  objection: group({
    /** Seconds in which the owner may object to a change of phone, e-mail or password by the link of its message. */
    seconds: between(3600, 14 * 24 * 3600, 72 * 3600),
  }),
  phoneRelease: group({
    /** Days that the owner of a phone may keep silent before it is freed for the person who proved it. */
    silentDays: between(14, 90, 14),
    /** After so many of them the owner is told once more. */
    reminderDays: between(1, 89, 7),
    /** Days in which an owner who answered is not asked again. */
    keptDays: between(14, 365, 90),
  }),
  /** The zone of appointments whose practice names none of its own, for the times in messages (IANA name). */
  timeZone: z._default(some, 'Europe/Paris'),
  /** The length that a calendar shows for an appointment whose practice says no end. */
  appointment: group({ lengthSeconds: between(300, 8 * 3600, 1800) }),
  reminder: group({
    /** Seconds between the reminder and the appointment. */
    leadSeconds: count(24 * 3600),
    /** E-mails and texts a second that the providers take from us, beside codes and everything else that is sent. */
    emailsPerSecond: count(10),
    textsPerSecond: count(10),
    maxFailedNameChecks: between(1, 5, 5),
    /** Sign-ups whose details may differ before an appointment's links end: none may probe a record at will. */
    maxMismatches: between(1, 10, 3),
    /** Seconds that an opened link may be used for a sign-up. */
    passSeconds: count(1800),
    /** Seconds after the appointment in which a link still opens. */
    linkGraceSeconds: count(24 * 3600),
    /** Seconds that a practice may take to correct its record: the wait of the state AwaitCorrection. */
    correctionSeconds: count(14 * 24 * 3600),
    /** Seconds that the patient has to come back once the practice corrected it. */
    returnSeconds: count(24 * 3600),
  }),
  booking: group({
    /** Seconds that a slot is held from the beginning and from each step of a sign-up that the service saw (requirement L2). */
    holdSeconds: between(60, 1800, 600),
    /** Seconds that it is held at most, whatever is seen. */
    maxHoldSeconds: between(60, 1800, 1800),
    /** Slots that are held at once from one address, and by one proven phone (requirement L3). */
    holdsPerCaller: count(3),
    holdsPerPhone: count(1),
    /** The part of a practitioner's day that strangers hold together, and what they may hold of a short day. */
    dayShare: z._default(z.number().check(z.positive(), z.lte(0.3)), 0.3),
    leastHoldsPerDay: count(2),
    /** Appointments to come that one account may have booked. */
    maxAppointments: count(10),
    /** Seconds before the appointment until which a patient may still cancel or move it. */
    cancelUntilSeconds: count(4 * 3600),
    /** A practice is told of its first booking at once, and after that at most so often, of all together. */
    digestEverySeconds: between(60, 24 * 3600, 900),
    /** E-mails to practices; with those to patients they stay below what SES takes. */
    digestsPerSecond: count(2),
  }),
  practice: group({
    /** Requests of one practice. */
    requestsPerSecond: count(10),
    burst: count(50),
    /** Messages of one practice in a day: to one number or address, and texts to all of them. */
    messagesPerRecipient: count(10),
    textsPerDay: count(5000),
  }),
  /** The time that data is kept after its end, in days. */
  retention: group({
    /** A parked welcome waits as long for an operator. The operator needs the sign-up to send it. */
    signUpDays: count(14),
    /** Appointments, from their end. In years. */
    appointmentYears: between(1, 30, 3),
    /** Patient records, from when their practice last noted them or an appointment was made with them. In years. */
    recordYears: between(1, 30, 5),
    /** Consents of erased accounts: the limitation of civil claims (Code civil, article 2224). In years. */
    evidenceYears: between(1, 10, 5),
    /** Days that requests to support are kept. */
    supportDays: between(7, 730, 90),
    logDays: z._default(z.union([z.literal(30), z.literal(90), z.literal(365)]), 30),
  }),
  throttle: group({
    /** Lambda executions at once that the account allows: what the gateway takes on each route is computed from it. */
    concurrentExecutions: between(100, 100_000, 1000),
    /** Requests at once that no route exceeds. */
    burst: count(200),
  }),
  /** The front of pages and API. */
  web: group({
    /** For the host of `service.webOrigin`; without it the pages answer at the distribution's own address only. */
    certificateArn: z.optional(z.string().check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/))),
    /** Requests of one address in five minutes, all of them and those that change something; many patients may share one. */
    addressRequests: count(15_000),
    addressChanges: count(1000),
  }),
  documents: group({
    termsVersion: z._default(some, '2026-11-01'),
    privacyNoticeVersion: z._default(some, '2026-11-01'),
  }),
});

export type Configuration = z.output<typeof schema>;
export type ConfigurationInput = z.input<typeof schema>;

/** Whether a stage may hold patients' data. The stages of a developer's machine and of the tests are never deployed. */
export const isDeployable = ({ stage }: Pick<Configuration, 'stage'>): boolean => stage !== 'local' && stage !== 'test';

/**
 * Reads a stage's configuration and fills in the defaults.
 * @throws Error when a field is wrong, when a default or a country to call is not offered, when a certificate has no use,
 * when a deployed stage would hash passwords cheaply, or when the code policy lets an attacker guess 1 % or more per phone
 * and day, or prove too many phones by a spray
 */
export function parseConfiguration(input: unknown): Configuration {
  const configuration = schema.parse(input);
  const { languages: spoken, defaultLanguage, countries: served, defaultCountry } = configuration;
  if (!spoken.includes(defaultLanguage)) throw new Error(`defaultLanguage ${defaultLanguage} is not one of languages.`);
  if (!served.includes(defaultCountry)) throw new Error(`defaultCountry ${defaultCountry} is not one of countries.`);
  const notServed = configuration.voice.countries?.find(country => !served.includes(country));
  if (notServed) throw new Error(`voice.countries: ${notServed} is not one of countries.`);
  if (configuration.web.certificateArn && !/^https:\/\/[^/:]+$/.test(configuration.service.webOrigin))
    throw new Error('web.certificateArn is for a service.webOrigin of the form https://host, without a port.');
  if (configuration.email.configurationSet && configuration.email.identity === 'created')
    throw new Error('email.configurationSet is for an email.identity that is existing: a created one brings its own.');
  if (isDeployable(configuration) && !isDearEnough(configuration.password))
    throw new Error(
      'password: a stage that is deployed hashes with 19 MiB and two iterations, or 46 MiB and one, at least.',
    );
  if (configuration.phoneRelease.reminderDays >= configuration.phoneRelease.silentDays)
    throw new Error(
      'phoneRelease.reminderDays must be less than phoneRelease.silentDays: the owner is told before the phone goes.',
    );
  // A session that nobody used for so long must be over when the phone goes: nobody can use it in that very moment.
  if (configuration.session.idleSeconds >= configuration.phoneRelease.silentDays * 24 * 3600)
    throw new Error('session.idleSeconds must be less than phoneRelease.silentDays.');
  if (shareOf('texts', configuration).hour < dearest(configuration))
    throw new Error('spend.perHourUsd must hold the dearest message in each of its eight parts.');
  if (siteBudget(configuration).hour < dearest(configuration))
    throw new Error('spend.siteShare must let one site cause the dearest message.');
  const fault = codePolicyFault(configuration);
  if (fault) throw new Error(fault);
  return configuration;
}
