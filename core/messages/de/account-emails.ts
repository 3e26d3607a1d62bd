/** The e-mails about an account, in German. */
import type { AccountEmails } from '../account/notice-words.ts';

const codeLine = (code: string, life: string) => `Ihr Code ist ${code}. Er ist ${life} gültig.`;
const secret = 'Geben Sie diesen Code nicht weiter, auch nicht an Personen, die angeblich für uns anrufen.';
const on = (device: string) => (device ? ` (${device})` : '');
const write = (email: string) => `schreiben Sie uns an ${email}`;

/** What becomes of a number, and how its owner keeps it. */
const unlessKept = (serviceName: string, when: string) =>
  `Wenn wir nichts von Ihnen hören, wird die Nummer aus Ihrem Konto bei ${serviceName} entfernt: ${when}. Ihre Daten werden nicht weitergegeben. Wenn sie noch Ihnen gehört, behalten Sie sie mit einem Klick:`;
const keep = {
  link: 'Diese Nummer gehört mir',
  afterLink: ['Es genügt auch, sich bei Ihrem Konto anzumelden.'],
};

export const accountEmails: AccountEmails = {
  greeting: 'Guten Tag,',
  signature: serviceName => `Ihr Team von ${serviceName}`,
  email: {
    sign_in_code: ({ serviceName, code, life }) => ({
      subject: `Ihr Code für die Anmeldung bei ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, meldet sich mit Ihrem Passwort auf einem neuen Gerät bei Ihrem Konto von ${serviceName} an.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Wenn Sie es nicht sind, kennt jemand Ihr Passwort. Wählen Sie auf der Anmeldeseite „Passwort vergessen“, um es zu ändern.',
      ],
    }),
    step_up_code: ({ serviceName, code, life }) => ({
      subject: `Ihr Code zum Bestätigen einer Änderung, ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, ist in Ihrem Konto bei ${serviceName} angemeldet und möchte dort etwas Wichtiges ändern oder löschen.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Wenn Sie es nicht sind, verwenden Sie diesen Code nicht. Wählen Sie auf der Anmeldeseite „Passwort vergessen“: Dann werden alle Geräte abgemeldet.',
      ],
    }),
    reset_code: ({ serviceName, code, life }) => ({
      subject: `Ihr Code für ein neues Passwort bei ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, fordert ein neues Passwort für Ihr Konto bei ${serviceName} an.`,
        codeLine(code, life),
        'Wenn Sie es nicht sind, verwenden Sie den Code nicht und brechen Sie den Vorgang ab:',
      ],
      link: 'Vorgang abbrechen',
      afterLink: [secret],
    }),
    new_email_code: ({ serviceName, code, life }) => ({
      subject: `Bestätigen Sie Ihre neue E-Mail-Adresse für ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, möchte diese E-Mail-Adresse für ein Konto bei ${serviceName} verwenden.`,
        codeLine(code, life),
        'Sie können die Adresse auch mit diesem Knopf bestätigen, in dem Browser, in dem Sie angemeldet sind:',
      ],
      link: 'Meine Adresse bestätigen',
      afterLink: [secret, 'Wenn Sie es nicht sind, ignorieren Sie diese Nachricht: Die Adresse wird nicht verwendet.'],
    }),
    email_in_use: ({ serviceName, supportEmail }) => ({
      subject: `Diese Adresse gehört schon zu einem Konto bei ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, möchte diese E-Mail-Adresse für ein anderes Konto bei ${serviceName} verwenden. Sie ist die bestätigte Adresse eines Kontos, das Sie bei uns haben. Deshalb wurde nichts geändert.`,
        'Wenn Sie es sind, melden Sie sich bei diesem Konto an:',
      ],
      link: 'Anmelden',
      afterLink: [
        `Wenn Sie es nicht sind, müssen Sie nichts tun. Wenn Sie das Konto nicht mehr brauchen, ${write(supportEmail)}.`,
      ],
    }),
    sign_up_email_code: ({ serviceName, code, life }) => ({
      subject: `Ihr Code für die Registrierung bei ${serviceName}`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, registriert sich mit dieser E-Mail-Adresse bei ${serviceName}.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Wenn Sie es nicht sind, ignorieren Sie diese Nachricht. Ohne diesen Code bleibt Ihre Adresse bei ihrem Konto.',
      ],
    }),
    new_device: ({ serviceName, supportEmail, when, device }) => ({
      subject: `Neue Anmeldung bei Ihrem Konto von ${serviceName}`,
      beforeLink: [
        `jemand hat sich auf einem neuen Gerät${on(device)} mit Ihrem Passwort und einem Code bei Ihrem Konto von ${serviceName} angemeldet: ${when}.`,
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
    phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
      subject: `Die Telefonnummer Ihres Kontos bei ${serviceName} wurde geändert`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, hat die Telefonnummer Ihres Kontos bei ${serviceName} durch ${phone} ersetzt: ${when}.`,
      ],
      link: 'Das war ich nicht',
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    email_changed: ({ serviceName, supportEmail, when, email }) => ({
      subject: `Die E-Mail-Adresse Ihres Kontos bei ${serviceName} wurde geändert`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, hat die E-Mail-Adresse Ihres Kontos bei ${serviceName} durch ${email} ersetzt: ${when}. An die alte schreiben wir nicht mehr.`,
      ],
      link: 'Das war ich nicht',
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    change_undone: ({ serviceName, supportEmail, when }) => ({
      subject: `Eine Änderung Ihres Kontos bei ${serviceName} ist rückgängig gemacht`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, hat den Link „Das war ich nicht“ in unserer Nachricht geöffnet: ${when}. Die Telefonnummer oder E-Mail-Adresse von vorher gilt wieder für Ihr Konto bei ${serviceName}. Alle Geräte sind abgemeldet.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    email_disowned: ({ serviceName, supportEmail, when }) => ({
      subject: `Ihre E-Mail-Adresse wurde von einem Konto bei ${serviceName} entfernt`,
      beforeLink: [
        `jemand, vermutlich Sie, hat den Link „Das war ich nicht“ in unserer Nachricht geöffnet: ${when}. Diese Adresse wurde von dem Konto bei ${serviceName} entfernt, und wir schreiben ihr nicht mehr. Das Konto selbst bleibt offen.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    email_taken: ({ serviceName, supportEmail }) => ({
      subject: `Ihre E-Mail-Adresse gehört zu keinem Konto von Ihnen bei ${serviceName} mehr`,
      beforeLink: [
        `Sie hatten diese E-Mail-Adresse für Ihr Konto bei ${serviceName} nicht bestätigt. Eine andere Person hat nachgewiesen, dass sie dort Nachrichten erhält, und die Adresse gehört nun zu deren Konto. Ihr Konto bleibt mit Ihrer Telefonnummer offen.`,
        'Melden Sie sich an, um eine andere Adresse anzugeben:',
      ],
      link: 'Anmelden',
      afterLink: [`Wenn diese Adresse nur Ihnen gehört, ${write(supportEmail)}.`],
    }),
    release_asked: ({ serviceName, when, phone }) => ({
      subject: `Gehört diese Nummer noch Ihnen? ${serviceName}`,
      beforeLink: [
        `jemand hat nachgewiesen, dass er Nachrichten an ${phone} erhält, die Telefonnummer Ihres Kontos bei ${serviceName}, und bittet darum, sie zu verwenden. Das kommt vor, wenn ein Anbieter eine Nummer neu vergibt.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_reminder: ({ serviceName, when, phone }) => ({
      subject: `Erinnerung: Gehört diese Nummer noch Ihnen? ${serviceName}`,
      beforeLink: [
        `wir haben Sie gefragt, ob ${phone} noch Ihre Nummer ist, denn eine andere Person hat nachgewiesen, dass sie Nachrichten an diese Nummer erhält. Wir haben nichts von Ihnen gehört.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_done: ({ serviceName, phone }) => ({
      subject: `Sie können sich bei ${serviceName} registrieren`,
      beforeLink: [
        `Sie hatten darum gebeten, ${phone} für ${serviceName} zu verwenden. Die Nummer gehört zu keinem anderen Konto mehr: Sie können sich registrieren.`,
      ],
      link: 'Registrieren',
      afterLink: ['Wenn Sie es nicht waren, ignorieren Sie diese Nachricht.'],
    }),
    release_refused: ({ serviceName, supportEmail, phone }) => ({
      subject: `Ihre Bitte um eine Telefonnummer, ${serviceName}`,
      beforeLink: [
        `Sie hatten darum gebeten, ${phone} für ${serviceName} zu verwenden. Die Person, die mit dieser Nummer schon ein Konto hat, verwendet sie weiterhin, und die Nummer bleibt bei diesem Konto.`,
      ],
      afterLink: [
        `Wenn diese Nummer Ihnen gehört, ${write(supportEmail)}. Wenn Sie es nicht waren, ignorieren Sie diese Nachricht.`,
      ],
    }),
    release_unreachable: ({ serviceName, supportEmail, phone }) => ({
      subject: `Ihre Bitte um eine Telefonnummer, ${serviceName}`,
      beforeLink: [
        `Sie hatten darum gebeten, ${phone} für ${serviceName} zu verwenden. Die Person, die mit dieser Nummer schon ein Konto hat, können wir nicht fragen, denn wir erreichen sie auf keinem anderen Weg. Unser Kundendienst sucht mit Ihnen eine Lösung.`,
      ],
      link: 'Kontakt aufnehmen',
      afterLink: [
        `Sie können uns auch an ${supportEmail} schreiben. Wenn Sie es nicht waren, ignorieren Sie diese Nachricht.`,
      ],
    }),
    phone_released: ({ serviceName, supportEmail, phone }) => ({
      subject: `Eine Nummer wurde aus Ihrem Konto bei ${serviceName} entfernt`,
      beforeLink: [
        `${phone} wurde aus Ihrem Konto bei ${serviceName} entfernt, weil jemand anderes nachgewiesen hat, dass die Nummer nun ihm gehört, und wir nichts von Ihnen gehört haben. Ihre Daten wurden nicht weitergegeben.`,
        'Melden Sie sich mit Ihrer E-Mail-Adresse an, um Ihre neue Nummer anzugeben:',
      ],
      link: 'Anmelden',
      afterLink: [`Wenn das nicht gelingt, ${write(supportEmail)}.`],
    }),
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Ihr Konto bei ${serviceName} ist gelöscht`,
      beforeLink: [
        `Sie haben die Löschung Ihres Kontos bei ${serviceName} verlangt: ${when}. Es ist gelöscht, und Ihre online gebuchten Termine sind abgesagt. Wir bewahren nur den Nachweis Ihrer Zustimmungen auf, ohne Ihre Kontaktdaten.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Wir haben Ihre Nachricht erhalten (${reference})`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, hat dem Kundendienst von ${serviceName} geschrieben und diese Adresse für die Antwort angegeben. Wir antworten Ihnen hier. Ihre Referenz ist ${reference}.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ignorieren Sie diese Nachricht oder ${write(supportEmail)}.`],
    }),
  },
};
