/** The e-mails that carry a code, in French. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const codeLine = (code: string, life: string) => `Votre code est ${code}. Il est valable ${life}.`;
const secret = 'Ne communiquez ce code à personne, même à quelqu’un qui dit appeler de notre part.';

export const codeEmails: AccountEmailTexts<'code'> = {
  sign_in_code: ({ serviceName, code, life }) => ({
    subject: `Votre code de connexion à ${serviceName}`,
    beforeLink: [
      `Quelqu’un, sans doute vous, se connecte à votre compte ${serviceName} avec votre mot de passe, sur un nouvel appareil.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Si ce n’est pas vous, quelqu’un connaît votre mot de passe. Choisissez «\u00a0Mot de passe oublié\u00a0» sur la page de connexion pour le changer.',
    ],
  }),
  step_up_code: ({ serviceName, code, life }) => ({
    subject: `Votre code pour confirmer un changement, ${serviceName}`,
    beforeLink: [
      `Quelqu’un qui est connecté à votre compte ${serviceName}, sans doute vous, souhaite changer ou effacer quelque chose d’important.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Si ce n’est pas vous, n’utilisez pas ce code. Choisissez «\u00a0Mot de passe oublié\u00a0» sur la page de connexion\u00a0: toutes les connexions seront fermées.',
    ],
  }),
  reset_code: ({ serviceName, code, life }) => ({
    subject: `Votre code pour un nouveau mot de passe ${serviceName}`,
    beforeLink: [
      `Quelqu’un, sans doute vous, demande un nouveau mot de passe pour votre compte ${serviceName}.`,
      codeLine(code, life),
      'Si ce n’est pas vous, n’utilisez pas ce code et annulez la demande\u00a0:',
    ],
    link: 'Annuler la demande',
    afterLink: [secret],
  }),
  new_email_code: ({ serviceName, code, life }) => ({
    subject: `Confirmez votre nouvelle adresse e-mail pour ${serviceName}`,
    beforeLink: [
      `Quelqu’un, sans doute vous, souhaite utiliser cette adresse e-mail pour un compte ${serviceName}.`,
      codeLine(code, life),
      'Vous pouvez aussi confirmer l’adresse par ce bouton, dans le navigateur où vous êtes connecté\u00a0:',
    ],
    link: 'Confirmer mon adresse',
    afterLink: [secret, 'Si ce n’est pas vous, ignorez ce message\u00a0: l’adresse ne sera pas utilisée.'],
  }),
  email_in_use: ({ serviceName, supportEmail }) => ({
    subject: `Cette adresse est déjà celle d’un compte ${serviceName}`,
    beforeLink: [
      `Quelqu’un, sans doute vous, souhaite utiliser cette adresse e-mail pour un autre compte ${serviceName}. C’est l’adresse confirmée d’un compte que vous avez chez nous\u00a0: rien n’a été changé.`,
      'Si c’est vous, connectez-vous à ce compte\u00a0:',
    ],
    link: 'Se connecter',
    afterLink: [
      `Si ce n’est pas vous, vous n’avez rien à faire. Si vous n’avez plus besoin de ce compte, ${write(supportEmail)}.`,
    ],
  }),
  sign_up_email_code: ({ serviceName, code, life }) => ({
    subject: `Votre code pour vous inscrire à ${serviceName}`,
    beforeLink: [
      `Quelqu’un, sans doute vous, s’inscrit à ${serviceName} avec cette adresse e-mail.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'Si ce n’est pas vous, ignorez ce message. Sans ce code, votre adresse ne change pas de compte.',
    ],
  }),
};
