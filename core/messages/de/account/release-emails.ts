/** The e-mails about a phone that somebody else proved, in German. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

/** The end of a number without an answer, and the way to keep it. */
const unlessKept = (serviceName: string, when: string) =>
  `Wenn wir nichts von Ihnen hören, wird die Nummer aus Ihrem Konto bei ${serviceName} entfernt: ${when}. Ihre Daten werden nicht weitergegeben. Wenn sie noch Ihnen gehört, behalten Sie sie mit einem Klick:`;
const keep = {
  link: 'Diese Nummer gehört mir',
  afterLink: ['Sie können sich stattdessen auch in Ihrem Konto anmelden.'],
};

export const releaseEmails: AccountEmailTexts<'release'> = {
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
};
