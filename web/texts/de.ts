/** The pages in German. */
import { fields } from '../../core/messages/de/fields.ts';
import { pluralOf } from '../../core/messages/format/plural.ts';
import { account } from './account/de.ts';
import { appointments } from './appointments/de.ts';
import { booking } from './booking/de.ts';
import { data } from './data/de.ts';
import { details } from './details/de.ts';
import { email } from './email/de.ts';
import { release } from './release/de.ts';
import { reset } from './reset/de.ts';
import { support } from './support/de.ts';
import type { PageTexts } from './types.ts';

const plural = pluralOf('de');
const versuche = (count: number) => `${count} ${plural(count, { one: 'Versuch', other: 'Versuche' })}`;

export const texts: PageTexts = {
  fields,
  account,
  appointments,
  booking,
  data,
  details,
  release,
  reset,
  email,
  support,
  language: 'Sprache',
  skipToContent: 'Zum Inhalt',
  loading: 'Einen Moment…',
  retry: 'Erneut versuchen',
  offline: 'Die Verbindung ist unterbrochen. Es geht hier automatisch weiter, sobald die Verbindung wieder besteht.',
  serviceDown: 'Der Dienst antwortet im Moment nicht. Es geht hier automatisch weiter, sobald er wieder antwortet.',
  noAnswer: 'Wir haben keine Antwort erhalten. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  unavailable: 'Der Dienst kann im Moment nicht antworten. Versuchen Sie es in wenigen Augenblicken noch einmal.',
  tooManyRequests: 'Von Ihrem Anschluss kamen zu viele Anfragen. Versuchen Sie es in wenigen Augenblicken noch einmal.',
  notLoaded: 'Wir konnten diesen Text nicht laden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  newWindow: 'neues Fenster',
  reference: reference => `Kennung Ihrer Registrierung: ${reference}`,
  contactUs: 'Kontaktieren Sie uns',
  cancel: 'Abbrechen',
  backToStart: 'Zur Startseite',
  choice: {
    manageAppointments: 'Anmelden, meine Termine',
    book: 'Termin buchen',
    bookAbout: 'Wählen Sie einen freien Termin im Kalender einer Praxis. Dabei eröffnen Sie auch Ihr Konto.',
    title: name => `Willkommen bei ${name}`,
    haveAccount: 'Ich habe schon ein Konto',
    signIn: 'Anmelden',
    forgotPassword: 'Passwort vergessen?',
    newHere: name => `Neu bei ${name}?`,
    newHereAbout:
      'Eröffnen Sie Ihr Konto und verwalten Sie Ihre Arzttermine. Sie brauchen ein Telefon und eine E-Mail-Adresse.',
    signUp: 'Registrieren',
    begun: 'Sie haben in diesem Tab eine Registrierung begonnen.',
    seeWhere: 'Stand der Registrierung ansehen',
    noAccountByDefault: name =>
      `Sie haben eine E-Mail oder SMS zu einem Termin von Ihrer Praxis erhalten? Das bedeutet nicht, dass Sie ein Konto bei ${name} haben.`,
  },
  steps: {
    label: (step, of) => `Schritt ${step} von ${of}`,
    names: ['Ihre Angaben', 'Bestätigungscode', 'Datenschutz'],
  },
  form: {
    title: name => `Neu bei ${name}?`,
    intro: 'Geben Sie Ihre Daten ein, um fortzufahren.',
    phone: 'Telefonnummer, mobil oder Festnetz',
    phoneHint: 'An diese Nummer senden wir einen Code, um Ihr Konto zu bestätigen.',
    phoneForeign: 'Ausländische Nummer: Beginnen Sie mit „+“ und der Landesvorwahl.',
    countries: 'Länder, in die wir Codes senden',
    bySms: 'Sie erhalten den Code per SMS.',
    byCall: 'Ein Automat ruft Sie an und sagt Ihnen den Code. Bleiben Sie in der Nähe Ihres Telefons.',
    bySmsOrCall: 'Sie erhalten den Code per SMS, oder auf Wunsch per Anruf.',
    email: 'E-Mail-Adresse',
    emailConfirmation: 'E-Mail-Adresse bestätigen',
    password: 'Passwort',
    passwordHint: 'Mit Ihrem Passwort verwalten Sie Ihre Arzttermine.',
    showPassword: 'Passwort anzeigen',
    rules: {
      password_too_short: 'mindestens 10 Zeichen',
      password_needs_uppercase: 'ein Großbuchstabe',
      password_needs_lowercase: 'Kleinbuchstaben',
      password_needs_digit: 'eine Ziffer',
    },
    ruleMet: 'erfüllt',
    ruleUnmet: 'fehlt',
    acceptTerms: name => ['Ich akzeptiere die ', `Nutzungsbedingungen von ${name}`],
    submit: 'Registrieren',
    haveAccount: 'Ich habe schon ein Konto',
  },
  code: {
    title: 'Geben Sie Ihren Code ein',
    sending: 'Wir senden Ihren Code…',
    bySms: phone => `Wir haben Ihren Code per SMS an ${phone} gesendet.`,
    byCall: phone => `Ein Automat ruft Sie unter ${phone} an und sagt Ihnen den Code.`,
    stayNear: 'Bleiben Sie in der Nähe Ihres Telefons.',
    label: digits => `${digits}-stelliger Code`,
    incomplete: length => `Geben Sie die ${length} Ziffern des Codes ein.`,
    submit: 'Bestätigen',
    checking: 'Der Code wird geprüft…',
    lives: time => `Dieser Code ist bis ${time} Uhr gültig.`,
    expired: 'Dieser Code ist nicht mehr gültig. Fordern Sie einen neuen an.',
    triesLeft: count => `Sie haben noch ${versuche(count)}.`,
    noTriesLeft: 'Dieser Code kann nicht mehr verwendet werden. Fordern Sie einen neuen an.',
    nothingCame: 'Haben Sie nichts erhalten?',
    resendSms: 'Code erneut senden',
    resendCall: 'Rufen Sie mich noch einmal an',
    callMe: 'Rufen Sie mich an',
    textMe: 'Code per SMS erhalten',
    availableIn: time => `Sie können ihn in ${time} erneut anfordern.`,
    noSendsLeft:
      'Für diese Registrierung können wir keinen weiteren Code senden. Beginnen Sie später neu oder kontaktieren Sie uns.',
    sentAgain: 'Wir haben Ihnen den Code soeben per SMS gesendet.',
    calledAgain: 'Ein Automat ruft Sie gleich an. Bleiben Sie in der Nähe Ihres Telefons.',
    changeContact: 'Nummer oder E-Mail-Adresse ändern',
    contactChanged: 'Ihre Daten wurden geändert.',
    giveUp: 'Registrierung abbrechen',
    giveUpAbout: 'Es wird kein Konto eröffnet. Ihre Eingaben werden gelöscht.',
  },
  contact: {
    title: 'Meine Daten ändern',
    typed: details => `Sie haben eingegeben: ${details}`,
    phoneHint: 'Lassen Sie das Feld leer, um die Nummer zu behalten. An eine neue Nummer senden wir einen neuen Code.',
    emailHint: 'Lassen Sie das Feld leer, um die Adresse zu behalten.',
    submit: 'Speichern',
    nothingTyped: 'Geben Sie eine neue Nummer oder eine neue E-Mail-Adresse ein.',
  },
  correction: {
    title: 'Ihre Daten müssen korrigiert werden',
    call: ({ name, phone }) => `${name} anrufen: ${phone}`,
    nextTitle: 'Wie es weitergeht',
    next: practice => [
      `Sie rufen die Praxis (${practice}) an und bitten darum, Ihre Patientenakte zu berichtigen.`,
      'Die Praxis trägt die E-Mail-Adresse und die Telefonnummer ein, die Sie soeben eingegeben haben.',
      'Es geht hier automatisch weiter. Wenn Sie diese Seite geschlossen haben, senden wir Ihnen eine Nachricht.',
    ],
    waiting: 'Wir warten darauf, dass die Praxis Ihre Patientenakte berichtigt.',
    retype: 'Ich habe mich bei meinen Daten vertippt',
  },
  matching: 'Wir vergleichen Ihre Daten mit Ihrer Patientenakte…',
  checkingAccount: 'Ihre Nummer ist bestätigt. Einen Moment…',
  creating: 'Wir eröffnen Ihr Konto…',
  consent: {
    accept: 'Ich akzeptiere',
    refuse: 'Ich akzeptiere nicht',
    version: version => `Fassung vom ${version}`,
    changed: 'Dieser Text hat sich inzwischen geändert. Hier ist die neue Fassung.',
    refuseTitle: 'Registrierung abbrechen?',
    refuseAbout: 'Ohne Ihre Zustimmung wird kein Konto eröffnet. Ihre Eingaben werden gelöscht.',
    refuseConfirm: 'Ja, abbrechen',
    refuseCancel: 'Registrierung fortsetzen',
  },
  done: {
    title: name => `Ihr Konto bei ${name} wurde eröffnet!`,
    about: email => `Wir senden eine Willkommens-E-Mail an ${email}.`,
    nextTitle: 'Wie geht es weiter?',
    next: () => [
      'Behalten Sie Ihr Passwort für sich. Wir fragen Sie nie danach, weder per E-Mail noch am Telefon.',
      'In „Mein Bereich“ finden Sie Ihre Angaben und die Geräte, die bei Ihrem Konto angemeldet sind.',
    ],
    linked: 'Dieser Termin ist mit Ihrem Konto verknüpft.',
  },
  ended: {
    titles: {
      contact_differs: 'Ihre Daten stimmen nicht überein',
      link_unusable: 'Dieser Link kann nicht mehr verwendet werden',
      account_exists: 'Es gibt schon ein Konto',
      too_many_codes: 'Zu viele Codes angefordert',
      country_not_served: 'Nummern aus diesem Land werden nicht angenommen',
      slot_gone: 'Dieser Termin ist nicht mehr frei',
      undeliverable: 'Der Code konnte nicht zugestellt werden',
      delivery_failed: 'Der Code konnte nicht gesendet werden',
    },
    expiredTitle: 'Ihre Registrierung ist abgelaufen',
    expired:
      'Sie wurde nicht rechtzeitig abgeschlossen. Ihre Eingaben sind gelöscht, und es wurde kein Konto eröffnet.',
    abandonedTitle: 'Registrierung abgebrochen',
    abandoned: 'Es wurde kein Konto eröffnet, und Ihre Eingaben sind gelöscht.',
    goneTitle: 'Diese Registrierung gibt es nicht mehr',
    gone: 'Sie ist beendet oder wurde gelöscht. Sie können neu beginnen.',
    startAgain: 'Registrierung neu beginnen',
    signUpDirectly: 'Direkt registrieren',
  },
  reminder: {
    title: 'Mein Konto',
    opening: 'Wir öffnen Ihren Link…',
    reopened:
      'Die Zeit für die Registrierung über diesen Link war abgelaufen, deshalb haben wir den Link noch einmal geöffnet. Ihre Eingaben sind noch da, außer dem Passwort.',
    nameCheck: practice =>
      `Zum Schutz des Termins, den ${practice} Ihnen gegeben hat, geben Sie bitte die ersten drei Buchstaben Ihres Nachnamens ein.`,
    initials: 'Die ersten drei Buchstaben Ihres Nachnamens',
    initialsHint:
      'Geben Sie den Namen ein, den die Praxis kennt. Wenn er weniger als drei Buchstaben hat, geben Sie ihn ganz ein.',
    submit: 'Weiter',
    deadTitle: 'Dieser Link kann nicht mehr verwendet werden',
    noTokenTitle: 'Öffnen Sie den Link in Ihrer Nachricht',
    noToken:
      'Um diese Seite zu öffnen, wählen Sie „Mein Konto“ in der E-Mail zu Ihrem Termin oder den Link in der SMS. Sie können sich auch direkt registrieren.',
    appointment: 'Ihr Termin',
    withWhom: practitioner => `bei ${practitioner}`,
    sameDetails: practice =>
      `Geben Sie die E-Mail-Adresse und die Telefonnummer ein, die ${practice} in Ihrer Patientenakte eingetragen hat.`,
  },
  notFound: {
    title: 'Seite nicht gefunden',
    about: 'Unter dieser Adresse gibt es keine Seite. Beginnen Sie auf der Startseite.',
  },
  footer: { terms: 'Nutzungsbedingungen', privacyNotice: 'Datenschutz' },
};
