/** A phone that was somebody else's, in German. */
import type { ReleaseTexts } from './types.ts';

export const release: ReleaseTexts = {
  mine: 'Diese Nummer gehört mir, dieses Konto aber nicht',
  title: 'Um diese Nummer bitten',
  about: phone =>
    `Sie haben nachgewiesen, dass Sie Nachrichten an ${phone} erhalten. Wir fragen die Person, der das Konto gehört, ob sie diese Nummer noch hat. Ihre Daten geben wir nicht an Sie weiter.`,
  emailHint: 'Wir schreiben Ihnen dorthin, ob die Nummer frei ist.',
  submit: 'Anfrage senden',
  sentTitle: 'Ihre Anfrage ist angekommen',
  sent: (days, email) =>
    `Wenn sich die Person, der das Konto gehört, ${days} Tage lang nicht meldet, ist die Nummer frei und Sie können sich registrieren. In jedem Fall schreiben wir Ihnen an ${email}.`,
  keep: {
    title: 'Gehört diese Nummer noch Ihnen?',
    about:
      'Jemand hat nachgewiesen, dass er Nachrichten an die Telefonnummer Ihres Kontos erhält, und bittet darum, sie zu verwenden. Wenn diese Nummer noch Ihnen gehört, behalten Sie sie.',
    press: 'Ich behalte diese Nummer',
    hint: 'Wenn diese Nummer nicht mehr Ihnen gehört, müssen Sie nichts tun. Ihre Daten werden nicht weitergegeben.',
    doneTitle: 'Sie behalten Ihre Nummer',
    done: 'Sie bleibt bei Ihrem Konto, und die Person, die darum gebeten hat, erfährt es.',
  },
};
