/** Privacy notice (GDPR article 13), in French. */
import { de } from '../messages/format/elision.ts';
import { pluralOf } from '../messages/format/plural.ts';
import type { DocumentText } from './document-words.ts';

const plural = pluralOf('fr');
const days = (count: number) => `${count} ${plural(count, { one: 'jour', other: 'jours' })}`;
const years = (count: number) => `${count} ${plural(count, { one: 'an', other: 'ans' })}`;

export const privacyNoticeFr: DocumentText = words => `# ${words.serviceName} protège vos informations

Cette notice dit quelles données nous traitons lorsque vous ouvrez un compte, pourquoi, combien de temps, et quels sont vos droits.

## Qui est responsable

Le responsable du traitement de vos données est l’exploitant ${de(words.serviceName)}\u00a0: ${words.operator}. Pour toute question sur vos données, écrivez à ${words.supportEmail}.

## Quelles données, et pourquoi

- Votre numéro de téléphone et votre adresse e-mail, pour ouvrir votre compte, vérifier que le numéro est le vôtre et vous écrire au sujet de votre compte. Base légale\u00a0: l’exécution du contrat (article 6.1.b du RGPD).
- Votre mot de passe, dont nous ne conservons qu’une empreinte qui ne permet pas de le relire. Base légale\u00a0: l’exécution du contrat.
- Votre langue, pour vous écrire dans celle-ci. Base légale\u00a0: l’exécution du contrat.
- Si vous vous inscrivez depuis le message d’un rendez-vous\u00a0: les coordonnées que vous saisissez sont comparées à celles que le cabinet a notées. Si elles diffèrent, le cabinet voit ce que vous avez saisi, pendant ${days(words.correctionDays)} au plus, afin de corriger votre fiche. Votre compte est ensuite relié à cette fiche. Base légale\u00a0: l’exécution du contrat.
- La preuve que vous avez accepté les conditions d’utilisation et cette notice\u00a0: version, date et heure, langue et empreinte du texte. Base légale\u00a0: notre obligation de pouvoir le démontrer (article 6.1.c).
- Ce que vous écrivez au service d’assistance et l’adresse que vous indiquez pour la réponse, pour vous répondre. Base légale\u00a0: notre intérêt légitime à aider les personnes qui nous écrivent.
- Des empreintes de votre numéro, de votre adresse e-mail et de votre adresse IP, et le nombre d’essais, pour empêcher la fraude et l’envoi abusif de codes. Base légale\u00a0: notre intérêt légitime à protéger les comptes (article 6.1.f).

Le numéro de téléphone, l’adresse e-mail et le mot de passe sont nécessaires\u00a0: sans eux, nous ne pouvons pas ouvrir de compte. Nous ne vous demandons aucune information sur votre santé pour ouvrir un compte. Vos données ne servent ni à la publicité ni à une décision automatisée qui produirait des effets juridiques pour vous.

## Combien de temps

- Les données de votre compte et la preuve de vos accords\u00a0: tant que votre compte est ouvert.
- Vos rendez-vous\u00a0: ${years(words.appointmentYears)} après leur date.
- La fiche qu’un cabinet tient sur vous\u00a0: ${years(words.recordYears)} après la dernière saisie du cabinet ou après la dernière prise de rendez-vous, et en tout cas tant qu’un de ses rendez-vous est conservé. Le cabinet peut l’effacer plus tôt.
- Si vous effacez votre compte\u00a0: la preuve de vos accords, sans vos coordonnées, ${years(words.evidenceYears)} de plus, pour pouvoir la montrer en cas de litige. Votre numéro n’y figure que sous forme d’empreinte. La fiche que le cabinet tient sur vous reste au cabinet.
- Une inscription inachevée\u00a0: vos coordonnées et votre mot de passe sont effacés dès qu’elle prend fin, le reste est effacé après ${days(words.signUpDays)}.
- Ce que vous écrivez au service d’assistance\u00a0: ${days(words.supportDays)}.
- Le nombre d’essais\u00a0: ${days(words.failureDays)}.
- Les journaux techniques, qui ne contiennent ni numéro ni adresse e-mail\u00a0: ${days(words.logDays)}. L’historique des étapes d’une inscription, qui ne contient que des identifiants techniques\u00a0: 90 jours.
- Les copies de sauvegarde\u00a0: 35 jours de plus.

Un effacement programmé peut prendre quelques jours de plus.

## Qui les reçoit

Seules les personnes habilitées par l’exploitant y ont accès. Amazon Web Services héberge le service et transmet les SMS, les appels et les e-mails pour notre compte, avec le concours des opérateurs de télécommunications. Si un prestataire traite des données hors de l’Espace économique européen, c’est vers un pays reconnu comme adéquat ou selon les clauses contractuelles types de la Commission européenne. Nous ne vendons pas vos données.

## Vos droits

Dans votre espace, vous pouvez télécharger vos données et effacer votre compte à tout moment. Vous pouvez aussi demander l’accès à vos données, leur rectification, leur effacement, la limitation de leur traitement et leur portabilité, et vous opposer aux traitements fondés sur notre intérêt légitime. Écrivez à ${words.supportEmail}. Nous répondons dans un délai d’un mois.

Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à l’autorité de protection des données de votre pays, en France la CNIL (www.cnil.fr).

## Votre accord

En choisissant «\u00a0J’accepte\u00a0», vous confirmez avoir lu cette notice et souhaiter ouvrir votre compte. Tant que vous ne l’avez pas fait, aucun compte n’est ouvert.
`;
