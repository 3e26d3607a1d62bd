/** Problems of practices, of links in their messages, and of documents, in German. */
import type { PracticeProblems } from '../text-types.ts';

export const practiceProblems: PracticeProblems = {
  unauthorized: () => ({
    title: 'Schlüssel abgelehnt',
    detail:
      'Der Zugangsschlüssel fehlt, ist falsch oder gehört zu einer anderen Praxis. Prüfen Sie ihn in Ihrer Software.',
  }),
  unknown_document: () => ({
    title: 'Dokument nicht gefunden',
    detail: 'Diese Fassung des Dokuments gibt es nicht. Öffnen Sie die aktuelle Fassung auf der Registrierungsseite.',
  }),
  unknown_record: () => ({
    title: 'Patientenakte nicht gefunden',
    detail: 'Diese Praxis hat keine Patientenakte mit dieser Kennung. Speichern Sie zuerst die Patientenakte.',
  }),
  unknown_appointment: () => ({
    title: 'Termin nicht gefunden',
    detail:
      'Diese Praxis hat keinen Termin mit dieser Kennung, oder der Termin wurde abgesagt. Prüfen Sie die Kennung.',
  }),
  unknown_correction: () => ({
    title: 'Berichtigung nicht gefunden',
    detail: 'Unter dieser Kennung steht keine Berichtigung aus. Laden Sie die Liste der Berichtigungen neu.',
  }),
  link_unusable: () => ({
    title: 'Link nicht mehr verwendbar',
    detail:
      'Dieser Link kann nicht mehr verwendet werden. Wenn Sie ein Konto haben, melden Sie sich an. Sonst öffnen Sie eine neuere Nachricht zu Ihrem Termin, bitten Sie die Praxis um eine neue oder registrieren Sie sich direkt.',
  }),
  past_appointment: () => ({
    title: 'Termin vorbei',
    detail:
      'Dieser Termin hat bereits stattgefunden. Dazu kann keine Nachricht mehr gesendet werden. Wählen Sie einen künftigen Termin.',
  }),
};
