/** Three messages a language as a patient reads them: the reminder's e-mail and text message, and a page. */
import { appointmentEmail } from '../../../core/messages/appointment-email.ts';
import { appointmentSms } from '../../../core/messages/appointment-sms.ts';
import { rejectionText } from '../../../core/messages/rejection-text.ts';
import { appointment, reminderLink as link, practice, supportEmail } from '../../support/messages/every-message.ts';

const kind = 'reminder';

describe('in French', () => {
  const language = 'fr';

  test('the e-mail before an appointment', () => {
    const { subject, text } = appointmentEmail({ ...appointment, kind, language, link });
    expect(subject).toBe('Rappel de votre rendez-vous du jeudi 12 novembre 2026 à 14:30');
    expect(text).toBe(`Bonjour,

Le Cabinet des Tilleuls vous rappelle votre rendez-vous\u00a0:

Quand\u00a0: jeudi 12 novembre 2026 à 14:30

Où\u00a0: Cabinet des Tilleuls, 12 rue des Tilleuls, 75011 Paris

Avec\u00a0: Dr Claire Martin

Pour annuler ou déplacer ce rendez-vous, appelez le Cabinet des Tilleuls au +33 1 80 00 00 00. Pour toute question, vous pouvez aussi écrire à accueil@tilleuls.example.

Pour retrouver ce rendez-vous en ligne, connectez-vous ou inscrivez-vous\u00a0:

Mon compte
${link}

Vous recevez ce message car le cabinet a noté vos coordonnées sur votre fiche patient. Cela ne signifie pas que vous avez un compte Espace Patient. Un compte n’est créé que si vous vous inscrivez.

Ce lien vous est personnel\u00a0: ne transférez ce message à personne.

L’équipe Espace Patient
`);
  });

  test('the text message before an appointment', () => {
    expect(appointmentSms({ ...appointment, kind, language, link })).toBe(
      'Rappel de rendez-vous : jeudi 12 novembre 2026 à 14:30 avec le Dr Claire Martin, Cabinet des Tilleuls. ' +
        'Pour annuler, appelez le +33 1 80 00 00 00. ' +
        `Ce SMS ne signifie pas que vous avez un compte Espace Patient. Mon compte : ${link}`,
    );
  });

  test('the page when the details differ', () => {
    expect(rejectionText('contact_differs', language, { supportEmail, practice })).toBe(
      'Les coordonnées que vous avez saisies ne sont pas celles que le cabinet a notées sur votre fiche patient. ' +
        'Appelez le Cabinet des Tilleuls au +33 1 80 00 00 00 et demandez que votre fiche soit corrigée, ' +
        'puis recommencez votre inscription.',
    );
  });
});

describe('in English', () => {
  const language = 'en';

  test('the e-mail before an appointment', () => {
    const { subject, text } = appointmentEmail({ ...appointment, kind, language, link });
    expect(subject).toBe('Reminder of your appointment on Thursday, 12 November 2026 at 14:30');
    expect(text).toBe(`Hello,

This is a reminder of your appointment with Cabinet des Tilleuls:

When: Thursday, 12 November 2026 at 14:30

Where: Cabinet des Tilleuls, 12 rue des Tilleuls, 75011 Paris

With: Dr Claire Martin

To cancel or move this appointment, call Cabinet des Tilleuls on +33 1 80 00 00 00. If you have a question, you can also write to accueil@tilleuls.example.

To see this appointment online, sign in or sign up:

My account
${link}

You are receiving this message because the practice has your contact details on your patient record. It does not mean that you have an account with Espace Patient. An account is opened only if you sign up.

This link is for you only: do not forward this message to anyone.

The Espace Patient team
`);
  });

  test('the text message before an appointment', () => {
    expect(appointmentSms({ ...appointment, kind, language, link })).toBe(
      'Appointment reminder: Thursday, 12 November 2026 at 14:30 with Dr Claire Martin, Cabinet des Tilleuls. ' +
        'To cancel, call +33 1 80 00 00 00. ' +
        `This text does not mean that you have an account with Espace Patient. My account: ${link}`,
    );
  });

  test('the page when the details differ', () => {
    expect(rejectionText('contact_differs', language, { supportEmail, practice })).toBe(
      'The contact details that you typed do not match your patient record. ' +
        'Call Cabinet des Tilleuls on +33 1 80 00 00 00 and ask them to correct your record, then sign up again.',
    );
  });
});

describe('in German', () => {
  const language = 'de';

  test('the e-mail before an appointment', () => {
    const { subject, text } = appointmentEmail({ ...appointment, kind, language, link });
    expect(subject).toBe('Erinnerung an Ihren Termin: Donnerstag, 12. November 2026 um 14:30 Uhr');
    expect(text).toBe(`Guten Tag,

Cabinet des Tilleuls erinnert Sie an Ihren Termin:

Wann: Donnerstag, 12. November 2026 um 14:30 Uhr

Wo: Cabinet des Tilleuls, 12 rue des Tilleuls, 75011 Paris

Bei: Dr Claire Martin

Um diesen Termin abzusagen oder zu verschieben, rufen Sie bitte die Praxis an: Cabinet des Tilleuls, +33 1 80 00 00 00. Bei Fragen können Sie auch an accueil@tilleuls.example schreiben.

Um diesen Termin online zu sehen, melden Sie sich an oder registrieren Sie sich:

Mein Konto
${link}

Sie erhalten diese Nachricht, weil die Praxis Ihre Kontaktdaten in Ihrer Patientenakte eingetragen hat. Das bedeutet nicht, dass Sie ein Konto bei Espace Patient haben. Ein Konto wird nur eröffnet, wenn Sie sich registrieren.

Dieser Link ist nur für Sie bestimmt: Leiten Sie diese Nachricht nicht weiter.

Ihr Team von Espace Patient
`);
  });

  test('the text message before an appointment', () => {
    expect(appointmentSms({ ...appointment, kind, language, link })).toBe(
      'Terminerinnerung: Donnerstag, 12. November 2026 um 14:30 Uhr bei Dr Claire Martin, Cabinet des Tilleuls. ' +
        'Zum Absagen rufen Sie bitte +33 1 80 00 00 00 an. ' +
        `Diese SMS bedeutet nicht, dass Sie ein Konto bei Espace Patient haben. Mein Konto: ${link}`,
    );
  });

  test('the page when the details differ', () => {
    expect(rejectionText('contact_differs', language, { supportEmail, practice })).toBe(
      'Die eingegebenen Kontaktdaten stimmen nicht mit denen in Ihrer Patientenakte überein. ' +
        'Rufen Sie die Praxis (Cabinet des Tilleuls, +33 1 80 00 00 00) an und bitten Sie darum, ' +
        'Ihre Patientenakte zu berichtigen. Registrieren Sie sich dann erneut.',
    );
  });
});

describe('in Italian', () => {
  const language = 'it';

  test('the e-mail before an appointment', () => {
    const { subject, text } = appointmentEmail({ ...appointment, kind, language, link });
    expect(subject).toBe('Promemoria del Suo appuntamento: giovedì 12 novembre 2026 alle ore 14:30');
    expect(text).toBe(`Buongiorno,

Le ricordiamo il Suo appuntamento presso Cabinet des Tilleuls:

Quando: giovedì 12 novembre 2026 alle ore 14:30

Dove: Cabinet des Tilleuls, 12 rue des Tilleuls, 75011 Paris

Con: Dr Claire Martin

Per annullare o spostare questo appuntamento, telefoni allo studio (Cabinet des Tilleuls) al numero +33 1 80 00 00 00. Per qualsiasi domanda può anche scrivere a accueil@tilleuls.example.

Per ritrovare questo appuntamento online, acceda o si iscriva:

Il mio account
${link}

Riceve questo messaggio perché lo studio ha annotato i Suoi recapiti nella Sua scheda paziente. Ciò non significa che Lei abbia un account Espace Patient. Un account viene creato solo se si iscrive.

Questo link è personale: non inoltri questo messaggio a nessuno.

Il team di Espace Patient
`);
  });

  test('the text message before an appointment', () => {
    expect(appointmentSms({ ...appointment, kind, language, link })).toBe(
      'Promemoria appuntamento: giovedì 12 novembre 2026 alle ore 14:30, Dr Claire Martin, Cabinet des Tilleuls. ' +
        'Per annullare, telefoni al +33 1 80 00 00 00. ' +
        `Questo SMS non significa che Lei abbia un account Espace Patient. Il mio account: ${link}`,
    );
  });

  test('the page when the details differ', () => {
    expect(rejectionText('contact_differs', language, { supportEmail, practice })).toBe(
      'I recapiti che ha inserito non corrispondono a quelli della Sua scheda paziente. ' +
        'Telefoni allo studio (Cabinet des Tilleuls) al numero +33 1 80 00 00 00 e chieda di correggere la Sua scheda, ' +
        'poi ripeta l’iscrizione.',
    );
  });
});
