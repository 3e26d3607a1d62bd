/** The pages in French, in the words of the help article. */
import { de } from '../../core/messages/format/elision.ts';
import { pluralOf } from '../../core/messages/format/plural.ts';
import { thePractice, thePractitioner } from '../../core/messages/fr/articles.ts';
import { fields } from '../../core/messages/fr/fields.ts';
import { account } from './account/fr.ts';
import { appointments } from './appointments/fr.ts';
import { booking } from './booking/fr.ts';
import { data } from './data/fr.ts';
import { details } from './details/fr.ts';
import { email } from './email/fr.ts';
import { release } from './release/fr.ts';
import { reset } from './reset/fr.ts';
import { support } from './support/fr.ts';
import type { PageTexts } from './types.ts';

const plural = pluralOf('fr');
const essais = (count: number) => `${count} ${plural(count, { one: 'essai', other: 'essais' })}`;

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
  language: 'Langue',
  skipToContent: 'Aller au contenu',
  loading: 'Un instant…',
  retry: 'Réessayer',
  offline: 'La connexion est interrompue. Cette page reprendra d’elle-même dès que la connexion reviendra.',
  serviceDown: 'Le service ne répond pas pour le moment. Cette page reprendra d’elle-même dès qu’il répondra.',
  noAnswer: 'Nous n’avons pas reçu de réponse. Vérifiez votre connexion, puis recommencez.',
  unavailable: 'Le service ne peut pas répondre pour le moment. Réessayez dans quelques instants.',
  tooManyRequests: 'Trop de demandes ont été faites depuis votre connexion. Réessayez dans quelques instants.',
  notLoaded: 'Ce texte n’a pas pu être chargé. Vérifiez votre connexion, puis recommencez.',
  newWindow: 'nouvelle fenêtre',
  reference: reference => `Référence de votre inscription\u00a0: ${reference}`,
  contactUs: 'Contactez-nous',
  cancel: 'Annuler',
  backToStart: 'Retour à l’accueil',
  choice: {
    manageAppointments: 'Se connecter, Gérer mes RDV',
    book: 'Prendre un rendez-vous',
    bookAbout: 'Choisissez un créneau libre dans le calendrier d’un praticien. Votre compte s’ouvre en même temps.',
    title: name => `Bienvenue sur ${name}`,
    haveAccount: 'J’ai déjà un compte',
    signIn: 'Se connecter',
    forgotPassword: 'Mot de passe oublié\u202f?',
    newHere: name => `Nouveau sur ${name}\u202f?`,
    newHereAbout:
      'Ouvrez votre compte pour gérer vos rendez-vous médicaux. Il vous faut un téléphone et une adresse e-mail.',
    signUp: 'S’inscrire',
    begun: 'Vous avez commencé une inscription dans cet onglet.',
    seeWhere: 'Voir où en est mon inscription',
    noAccountByDefault: name =>
      `Vous avez reçu un e-mail ou un SMS pour un rendez-vous donné par votre praticien\u202f? Cela ne signifie pas que vous avez un compte ${name}.`,
  },
  steps: {
    label: (step, of) => `Étape ${step} sur ${of}`,
    names: ['Vos informations', 'Code de vérification', 'Confidentialité'],
  },
  form: {
    title: name => `Nouveau sur ${name}\u202f?`,
    intro: 'Saisissez vos informations pour continuer.',
    phone: 'Numéro de téléphone, mobile ou fixe',
    phoneHint: 'Un code va vous être envoyé sur ce numéro pour valider votre compte.',
    phoneForeign: 'Numéro étranger\u00a0: commencez par «\u00a0+\u00a0» et l’indicatif du pays.',
    countries: 'Pays acceptés',
    bySms: 'Vous recevrez le code par SMS.',
    byCall: 'Un robot vous appellera pour vous dicter le code. Restez à côté de votre téléphone.',
    bySmsOrCall: 'Vous recevrez le code par SMS, ou par appel si vous le demandez.',
    email: 'Adresse e-mail',
    emailConfirmation: 'Confirmez votre adresse e-mail',
    password: 'Mot de passe',
    passwordHint: 'Votre mot de passe vous permettra de gérer vos rendez-vous médicaux.',
    showPassword: 'Afficher le mot de passe',
    rules: {
      password_too_short: 'au moins 10 caractères',
      password_needs_uppercase: 'une majuscule',
      password_needs_lowercase: 'des minuscules',
      password_needs_digit: 'un chiffre',
    },
    ruleMet: 'respecté',
    ruleUnmet: 'à compléter',
    acceptTerms: name => ['J’accepte les ', `Conditions d’Utilisation ${de(name)}`],
    submit: 'S’inscrire',
    haveAccount: 'J’ai déjà un compte',
  },
  code: {
    title: 'Saisissez votre code',
    sending: 'Nous envoyons votre code…',
    bySms: phone => `Nous vous avons envoyé votre code par SMS au ${phone}.`,
    byCall: phone => `Un robot vous appelle au ${phone} pour vous dicter le code.`,
    stayNear: 'Restez à côté de votre téléphone.',
    label: digits => `Code à ${digits} chiffres`,
    incomplete: length => `Saisissez les ${length} chiffres du code.`,
    submit: 'Valider',
    checking: 'Vérification du code…',
    lives: time => `Ce code est valable jusqu’à ${time}.`,
    expired: 'Ce code n’est plus valable. Demandez un nouveau code.',
    triesLeft: count => `Il vous reste ${essais(count)}.`,
    noTriesLeft: 'Ce code ne peut plus servir. Demandez un nouveau code.',
    nothingCame: 'Vous n’avez rien reçu\u202f?',
    resendSms: 'Renvoyer le code',
    resendCall: 'Rappelez-moi',
    callMe: 'Appelez-moi',
    textMe: 'Recevoir un SMS',
    availableIn: time => `Vous pourrez demander un nouvel envoi dans ${time}.`,
    noSendsLeft:
      'Nous ne pouvons plus envoyer de code pour cette inscription. Recommencez-la plus tard ou contactez-nous.',
    sentAgain: 'Nous venons de vous envoyer le code par SMS.',
    calledAgain: 'Un robot va vous appeler. Restez à côté de votre téléphone.',
    changeContact: 'Modifier mon numéro ou mon e-mail',
    contactChanged: 'Vos coordonnées sont modifiées.',
    giveUp: 'Abandonner l’inscription',
    giveUpAbout: 'Aucun compte ne sera ouvert. Ce que vous avez saisi sera effacé.',
  },
  contact: {
    title: 'Modifier mes coordonnées',
    typed: details => `Vous avez saisi\u00a0: ${details}`,
    phoneHint: 'Laissez vide pour garder le même numéro. Un nouveau numéro reçoit un nouveau code.',
    emailHint: 'Laissez vide pour garder la même adresse.',
    submit: 'Enregistrer',
    nothingTyped: 'Saisissez un nouveau numéro ou une nouvelle adresse e-mail.',
  },
  correction: {
    title: 'Vos coordonnées sont à corriger',
    call: ({ name, phone }) => `Appeler ${thePractice(name)} au ${phone}`,
    nextTitle: 'Ce qui se passe ensuite',
    next: practice => [
      `Vous appelez ${thePractice(practice)} et demandez que votre fiche patient soit corrigée.`,
      'Le cabinet note l’adresse e-mail et le numéro de téléphone que vous venez de saisir.',
      'Cette page reprend d’elle-même. Si vous l’avez fermée, nous vous envoyons un message pour y revenir.',
    ],
    waiting: 'Nous attendons la correction du cabinet.',
    retype: 'Je me suis trompé dans mes coordonnées',
  },
  matching: 'Nous vérifions vos coordonnées auprès du cabinet…',
  checkingAccount: 'Votre numéro est vérifié. Un instant…',
  creating: 'Nous créons votre compte…',
  consent: {
    accept: 'J’accepte',
    refuse: 'Je n’accepte pas',
    version: version => `Version du ${version}`,
    changed: 'Ce texte a changé entre-temps. Voici la nouvelle version.',
    refuseTitle: 'Renoncer à l’inscription\u202f?',
    refuseAbout: 'Sans votre accord, aucun compte n’est ouvert. Ce que vous avez saisi est effacé.',
    refuseConfirm: 'Oui, renoncer',
    refuseCancel: 'Continuer l’inscription',
  },
  done: {
    title: name => `Votre compte ${name} est créé\u202f!`,
    about: email => `Nous envoyons un e-mail de bienvenue à l’adresse ${email}.`,
    nextTitle: 'Et maintenant\u202f?',
    next: () => [
      'Gardez votre mot de passe pour vous. Nous ne vous le demanderons jamais, ni par e-mail ni par téléphone.',
      'Dans «\u00a0Mon espace\u00a0», retrouvez vos informations et les appareils connectés à votre compte.',
    ],
    linked: 'Ce rendez-vous est relié à votre compte.',
  },
  ended: {
    titles: {
      contact_differs: 'Vos coordonnées ne correspondent pas',
      link_unusable: 'Ce lien ne peut plus servir',
      account_exists: 'Un compte existe déjà',
      too_many_codes: 'Trop de codes demandés',
      country_not_served: 'Les numéros de ce pays ne sont pas acceptés',
      slot_gone: 'Ce créneau n’est plus disponible',
      undeliverable: 'Le code n’a pas pu être transmis',
      delivery_failed: 'Le code n’a pas pu être envoyé',
    },
    expiredTitle: 'Votre inscription a expiré',
    expired: 'Elle n’a pas été terminée à temps. Ce que vous avez saisi est effacé, et aucun compte n’est ouvert.',
    abandonedTitle: 'Inscription abandonnée',
    abandoned: 'Aucun compte n’est ouvert, et ce que vous avez saisi est effacé.',
    goneTitle: 'Cette inscription n’existe plus',
    gone: 'Elle est terminée ou a été effacée. Vous pouvez recommencer.',
    startAgain: 'Recommencer mon inscription',
    signUpDirectly: 'S’inscrire directement',
  },
  reminder: {
    title: 'Mon compte',
    opening: 'Nous ouvrons votre lien…',
    reopened:
      'Le délai pour vous inscrire avec ce lien était dépassé, nous avons donc rouvert le lien. Ce que vous avez saisi est gardé, sauf le mot de passe.',
    nameCheck: practice =>
      `Pour protéger le rendez-vous que ${thePractice(practice)} vous a donné, indiquez les trois premières lettres de votre nom de famille.`,
    initials: 'Trois premières lettres de votre nom de famille',
    initialsHint: 'Indiquez le nom que le cabinet connaît. Si ce nom a moins de trois lettres, écrivez-le en entier.',
    submit: 'Continuer',
    deadTitle: 'Ce lien ne peut plus servir',
    noTokenTitle: 'Ouvrez le lien de votre message',
    noToken:
      'Pour ouvrir cette page, utilisez le bouton «\u00a0Mon compte\u00a0» de l’e-mail de votre rendez-vous, ou le lien du SMS. Vous pouvez aussi vous inscrire directement.',
    appointment: 'Votre rendez-vous',
    withWhom: practitioner => `avec ${thePractitioner(practitioner)}`,
    sameDetails: practice =>
      `Saisissez l’adresse e-mail et le numéro de téléphone que ${thePractice(practice)} a notés sur votre fiche patient.`,
  },
  notFound: { title: 'Page introuvable', about: 'Cette adresse ne mène à aucune page. Repartez de l’accueil.' },
  footer: { terms: 'Conditions d’utilisation', privacyNotice: 'Confidentialité' },
};
