/** The e-mails about a sign-in and a password, in German. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const on = (device: string) => (device ? ` (${device})` : '');

export const accessEmails: AccountEmailTexts<'access'> = {
  new_device: ({ serviceName, supportEmail, when, device }) => ({
    subject: `Neue Anmeldung in Ihrem Konto bei ${serviceName}`,
    beforeLink: [
      `jemand hat sich auf einem neuen Gerät${on(device)} mit Ihrem Passwort und einem Code in Ihrem Konto bei ${serviceName} angemeldet: ${when}.`,
      'Wenn Sie es waren, müssen Sie nichts tun. Wenn Sie es nicht waren, beenden Sie diese Anmeldung jetzt:',
    ],
    link: 'Das war ich nicht',
    afterLink: [
      `Wählen Sie danach auf der Anmeldeseite „Passwort vergessen“: Jemand kennt Ihr Passwort. Wenn Sie Hilfe brauchen, ${write(supportEmail)}.`,
    ],
  }),
  password_reset: ({ serviceName, supportEmail, when }) => ({
    subject: `Ihr Passwort bei ${serviceName} wurde zurückgesetzt`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, hat über „Passwort vergessen“ ein neues Passwort für Ihr Konto bei ${serviceName} gewählt: ${when}. Alle Geräte wurden abgemeldet.`,
    ],
    link: 'Anmelden',
    afterLink: [
      `Wenn Sie es nicht waren, wählen Sie sofort „Passwort vergessen“ auf der Anmeldeseite und ${write(supportEmail)}.`,
    ],
  }),
  password_changed: ({ serviceName, supportEmail, when }) => ({
    subject: `Ihr Passwort bei ${serviceName} wurde geändert`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, hat das Passwort in Ihrem Konto bei ${serviceName} geändert: ${when}. Alle anderen Geräte wurden abgemeldet.`,
    ],
    link: 'Das war ich nicht',
    afterLink: [
      `Wenn Sie es nicht waren, wählen Sie sofort „Passwort vergessen“ auf der Anmeldeseite und ${write(supportEmail)}.`,
    ],
  }),
  reset_waiting: ({ serviceName, when }) => ({
    subject: `Neues Passwort bei ${serviceName} angefordert`,
    beforeLink: [
      `jemand, vermutlich Sie selbst, fordert ein neues Passwort für Ihr Konto bei ${serviceName} an und konnte nur das Telefon oder nur die E-Mail-Adresse nachweisen. Zu Ihrer Sicherheit kann es erst später gewählt werden, ab: ${when}.`,
      'Wenn Sie es nicht sind, brechen Sie den Vorgang ab:',
    ],
    link: 'Vorgang abbrechen',
    afterLink: ['Wenn Sie es sind, warten Sie bitte: Wir schreiben Ihnen dann.'],
  }),
  reset_usable: ({ serviceName, life }) => ({
    subject: `Wählen Sie Ihr neues Passwort bei ${serviceName}`,
    beforeLink: [
      `die Wartezeit ist vorbei: Sie können das neue Passwort für Ihr Konto bei ${serviceName} wählen, das Sie angefordert haben. Dieser Link ist ${life} gültig.`,
    ],
    link: 'Passwort wählen',
    afterLink: [
      'Wenn Sie es nicht angefordert haben, brechen Sie den Vorgang über unsere frühere Nachricht ab und öffnen Sie diesen Link nicht.',
    ],
  }),
};
