/** Terms of use, in French. */
import { de } from '../messages/format/elision.ts';
import type { DocumentText } from './document-words.ts';

export const termsFr: DocumentText = ({ serviceName, supportEmail }) => `# Conditions d’utilisation ${de(serviceName)}

Ces conditions s’appliquent dès que vous ouvrez un compte. Elles sont courtes, prenez le temps de les lire.

## Ce que fait le service

${serviceName} vous permet d’ouvrir un compte pour gérer vos rendez-vous médicaux en ligne. Il ne donne aucun avis médical et ne remplace pas un professionnel de santé. En cas d’urgence, appelez le 112 ou le numéro d’urgence de votre pays.

## Votre compte

- Le numéro de téléphone et l’adresse e-mail que vous indiquez sont les vôtres. Vous les tenez à jour.
- Un numéro de téléphone et une adresse e-mail ne servent qu’à un seul compte.
- Un code envoyé par SMS ou par appel vocal vérifie que le numéro est bien le vôtre. Ne le communiquez à personne.
- Votre mot de passe est personnel. Si vous pensez que quelqu’un d’autre le connaît, changez-le et prévenez-nous.

## Ce qui n’est pas permis

- Ouvrir un compte avec les coordonnées d’une autre personne sans son accord.
- Tenter d’accéder au compte d’une autre personne, contourner une mesure de sécurité ou automatiser des inscriptions.

En cas d’abus, nous pouvons suspendre un compte. Nous vous disons pourquoi et vous pouvez contester cette décision.

## Notre responsabilité

Nous faisons le nécessaire pour que le service soit disponible et sûr, mais nous ne pouvons pas garantir qu’il fonctionne sans interruption. Rien dans ces conditions ne réduit les droits que la loi de votre pays de résidence vous accorde.

## Fermer votre compte

Vous pouvez fermer votre compte à tout moment et sans motif, en écrivant à ${supportEmail}.

## Vos données

La notice de confidentialité, que vous lirez avant l’ouverture de votre compte, explique comment vos données sont traitées.

## Si ces conditions changent

Chaque version porte une date. Nous vous informons d’une nouvelle version avant qu’elle s’applique. Si elle ne vous convient pas, vous pouvez fermer votre compte.

## Nous contacter

Pour toute question ou réclamation, écrivez à ${supportEmail}.
`;
