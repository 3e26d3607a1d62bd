/** Refusals of requests, in German. */
import { pluralOf } from '../format/plural.ts';
import type { CommonProblems } from '../text-types.ts';

const plural = pluralOf('de');

const later = (wait: string | undefined) => (wait ? `in ${wait}` : 'in wenigen Augenblicken');

/** Nothing where the number is not known, or no try is left. */
const triesLeft = (count: number | undefined) =>
  count ? ` Sie haben noch ${count} ${plural(count, { one: 'Versuch', other: 'Versuche' })}.` : '';

export const problems: CommonProblems = {
  malformed_json: () => ({
    title: 'Unlesbare Anfrage',
    detail: 'Die Anfrage konnte nicht gelesen werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }),
  not_found: () => ({
    title: 'Nicht gefunden',
    detail:
      'Diese Seite oder Registrierung gibt es nicht oder nicht mehr. Beginnen Sie Ihre Registrierung noch einmal.',
  }),
  code_expired: ({ isReplaced }) => ({
    title: 'Code abgelaufen',
    detail: isReplaced
      ? 'Dieser Code ist nicht mehr gültig. Wir senden Ihnen einen längeren Code.'
      : 'Dieser Code ist nicht mehr gültig. Fordern Sie einen neuen Code an.',
  }),
  payload_too_large: () => ({
    title: 'Anfrage zu lang',
    detail: 'Die Anfrage enthält zu viel Text. Kürzen Sie Ihre Eingabe und versuchen Sie es noch einmal.',
  }),
  unsupported_media_type: () => ({
    title: 'Format nicht unterstützt',
    detail:
      'Die Anfrage muss im JSON-Format gesendet werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }),
  invalid_input: () => ({
    title: 'Bitte Eingabe korrigieren',
    detail: 'Einige Angaben fehlen oder müssen korrigiert werden. Prüfen Sie die markierten Felder.',
  }),
  idempotency_key_reused: () => ({
    title: 'Anfrage bereits gesendet',
    detail:
      'Diese Anfrage wurde bereits gesendet, mit anderen Angaben oder für eine beendete Registrierung. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }),
  wrong_code: ({ attemptsLeft }) => ({
    title: 'Falscher Code',
    detail:
      attemptsLeft === 0
        ? 'Dieser Code stimmt nicht. Fordern Sie einen neuen Code an.'
        : `Dieser Code stimmt nicht. Prüfen Sie die Ziffern, die Sie erhalten haben.${triesLeft(attemptsLeft)}`,
  }),
  wrong_initials: ({ attemptsLeft }) => ({
    title: 'Buchstaben stimmen nicht',
    detail: `Diese Buchstaben passen nicht zu dem Nachnamen in Ihrer Patientenakte. Geben Sie die ersten drei Buchstaben Ihres Nachnamens ein.${triesLeft(attemptsLeft)}`,
  }),
  too_many_requests: ({ wait, isLongWait }) => ({
    title: 'Zu viele Anfragen',
    detail: `Von Ihrem Anschluss kamen zu viele Anfragen. Versuchen Sie es ${later(wait)}${isLongWait ? ' oder über einen anderen Anschluss' : ''} noch einmal.`,
  }),
  too_soon: ({ wait }) => ({
    title: 'Bitte warten Sie einen Moment',
    detail: `Wir haben Ihnen gerade einen Code gesendet. Sie können ${later(wait)} einen weiteren anfordern.`,
  }),
  too_many_codes: ({ wait, isLongWait, support }) => ({
    title: 'Zu viele Codes angefordert',
    detail: wait
      ? `Es wurden zu viele Codes angefordert. Versuchen Sie es in ${wait} noch einmal oder kontaktieren Sie ${support}.`
      : isLongWait
        ? `Für diese Nummer wurden zu viele falsche Codes eingegeben. Kontaktieren Sie ${support}, um fortzufahren.`
        : `Für diese Registrierung wurden zu viele Codes gesendet. Beginnen Sie sie noch einmal oder kontaktieren Sie ${support}.`,
  }),
  too_many_attempts: () => ({
    title: 'Zu viele Versuche',
    detail: 'Aus Sicherheitsgründen kann dieser Code nicht mehr verwendet werden. Fordern Sie einen neuen Code an.',
  }),
  unavailable: ({ wait, isLongWait, support }) => ({
    title: 'Dienst vorübergehend nicht verfügbar',
    detail: isLongWait
      ? `Im Moment registrieren sich zu viele Menschen. Versuchen Sie es ${later(wait)} noch einmal oder kontaktieren Sie ${support}.`
      : `Der Dienst kann im Moment nicht antworten. Versuchen Sie es ${later(wait)} noch einmal.`,
  }),
};
