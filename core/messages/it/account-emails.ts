/** The e-mails about an account, in Italian. */
import type { AccountEmails } from '../account/notice-words.ts';

const codeLine = (code: string, life: string) => `Il Suo codice è ${code}. È valido per ${life}.`;
const secret = 'Non comunichi questo codice a nessuno, nemmeno a chi dice di chiamare per conto nostro.';
const on = (device: string) => (device ? ` (${device})` : '');
const write = (email: string) => `ci scriva a ${email}`;

/** What becomes of a number, and how its owner keeps it. */
const unlessKept = (serviceName: string, when: string) =>
  `Senza una Sua risposta, il numero sarà tolto dal Suo account ${serviceName}: ${when}. Nessun Suo dato sarà trasmesso. Se è ancora Suo, lo tenga con un tocco:`;
const keep = {
  link: 'Questo numero è mio',
  afterLink: ['Per tenerlo basta anche accedere al Suo account.'],
};

export const accountEmails: AccountEmails = {
  greeting: 'Buongiorno,',
  signature: serviceName => `Il team di ${serviceName}`,
  email: {
    sign_in_code: ({ serviceName, code, life }) => ({
      subject: `Il Suo codice per accedere a ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, sta accedendo al Suo account ${serviceName} con la Sua password, da un nuovo dispositivo.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Se non è Lei, qualcuno conosce la Sua password. Scelga «Password dimenticata» nella pagina di accesso per cambiarla.',
      ],
    }),
    step_up_code: ({ serviceName, code, life }) => ({
      subject: `Il Suo codice per confermare una modifica, ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha effettuato l’accesso al Suo account ${serviceName} e desidera modificare o cancellare qualcosa di importante.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Se non è Lei, non usi questo codice. Scelga «Password dimenticata» nella pagina di accesso: tutti gli accessi saranno chiusi.',
      ],
    }),
    reset_code: ({ serviceName, code, life }) => ({
      subject: `Il Suo codice per una nuova password ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, chiede una nuova password per il Suo account ${serviceName}.`,
        codeLine(code, life),
        'Se non è Lei, non usi questo codice e annulli la richiesta:',
      ],
      link: 'Annullare la richiesta',
      afterLink: [secret],
    }),
    new_email_code: ({ serviceName, code, life }) => ({
      subject: `Confermi il Suo nuovo indirizzo e-mail per ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, desidera usare questo indirizzo e-mail per un account ${serviceName}.`,
        codeLine(code, life),
        'Può confermare l’indirizzo anche con questo pulsante, nel browser in cui ha effettuato l’accesso:',
      ],
      link: 'Confermare il mio indirizzo',
      afterLink: [secret, 'Se non è Lei, ignori questo messaggio: l’indirizzo non sarà usato.'],
    }),
    email_in_use: ({ serviceName, supportEmail }) => ({
      subject: `Questo indirizzo appartiene già a un account ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, desidera usare questo indirizzo e-mail per un altro account ${serviceName}. È l’indirizzo confermato di un account che Lei ha presso di noi: nulla è stato cambiato.`,
        'Se è Lei, acceda a quell’account:',
      ],
      link: 'Accedere',
      afterLink: [`Se non è Lei, non deve fare nulla. Se non ha più bisogno di quell’account, ${write(supportEmail)}.`],
    }),
    sign_up_email_code: ({ serviceName, code, life }) => ({
      subject: `Il Suo codice per iscriversi a ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, si iscrive a ${serviceName} con questo indirizzo e-mail.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Se non è Lei, ignori questo messaggio. Senza questo codice il Suo indirizzo resta con il suo account.',
      ],
    }),
    new_device: ({ serviceName, supportEmail, when, device }) => ({
      subject: `Nuovo accesso al Suo account ${serviceName}`,
      beforeLink: [
        `qualcuno ha effettuato l’accesso al Suo account ${serviceName} da un nuovo dispositivo${on(device)}, con la Sua password e un codice: ${when}.`,
        'Se è stato Lei, non deve fare nulla. Se non è stato Lei, chiuda subito quell’accesso:',
      ],
      link: 'Non ero io',
      afterLink: [
        `Poi scelga «Password dimenticata» nella pagina di accesso: qualcuno conosce la Sua password. Se ha bisogno di aiuto, ${write(supportEmail)}.`,
      ],
    }),
    password_reset: ({ serviceName, supportEmail, when }) => ({
      subject: `La Sua password ${serviceName} è stata reimpostata`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha scelto una nuova password per il Suo account ${serviceName} con «Password dimenticata»: ${when}. Tutti gli accessi sono stati chiusi.`,
      ],
      link: 'Accedere',
      afterLink: [
        `Se non è stato Lei, scelga subito «Password dimenticata» nella pagina di accesso e ${write(supportEmail)}.`,
      ],
    }),
    password_changed: ({ serviceName, supportEmail, when }) => ({
      subject: `La Sua password ${serviceName} è cambiata`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha cambiato la password dal Suo account ${serviceName}: ${when}. Gli altri accessi sono stati chiusi.`,
      ],
      link: 'Non ero io',
      afterLink: [
        `Se non è stato Lei, scelga subito «Password dimenticata» nella pagina di accesso e ${write(supportEmail)}.`,
      ],
    }),
    reset_waiting: ({ serviceName, when }) => ({
      subject: `Nuova password ${serviceName} richiesta`,
      beforeLink: [
        `qualcuno, probabilmente Lei, chiede una nuova password per il Suo account ${serviceName} e ha potuto dimostrare solo il telefono o solo l’indirizzo e-mail. Per la Sua sicurezza potrà essere scelta solo più tardi: ${when}.`,
        'Se non è Lei, annulli la richiesta:',
      ],
      link: 'Annullare la richiesta',
      afterLink: ['Se è Lei, attenda: Le scriveremo in quel momento.'],
    }),
    reset_usable: ({ serviceName, life }) => ({
      subject: `Scelga la Sua nuova password ${serviceName}`,
      beforeLink: [
        `l’attesa è finita: può scegliere la nuova password che ha chiesto per il Suo account ${serviceName}. Questo link è valido per ${life}.`,
      ],
      link: 'Scegliere una password',
      afterLink: [
        'Se non l’ha chiesta Lei, annulli la richiesta con il nostro messaggio precedente e non apra questo link.',
      ],
    }),
    phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
      subject: `Il telefono del Suo account ${serviceName} è cambiato`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha sostituito il telefono del Suo account ${serviceName} con ${phone}: ${when}.`,
      ],
      link: 'Non ero io',
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    email_changed: ({ serviceName, supportEmail, when, email }) => ({
      subject: `L’indirizzo e-mail del Suo account ${serviceName} è cambiato`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha sostituito l’indirizzo e-mail del Suo account ${serviceName} con ${email}: ${when}. Al vecchio indirizzo non scriveremo più.`,
      ],
      link: 'Non ero io',
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    change_undone: ({ serviceName, supportEmail, when }) => ({
      subject: `Una modifica del Suo account ${serviceName} è annullata`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha aperto il link «Non ero io» del nostro messaggio: ${when}. Il telefono o l’indirizzo e-mail di prima vale di nuovo per il Suo account ${serviceName}. Tutti i dispositivi sono disconnessi.`,
      ],
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    email_disowned: ({ serviceName, supportEmail, when }) => ({
      subject: `Il Suo indirizzo e-mail è stato tolto da un account ${serviceName}`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha aperto il link «Non ero io» del nostro messaggio: ${when}. Questo indirizzo è stato tolto dall’account ${serviceName} e non vi scriveremo più. L’account stesso resta aperto.`,
      ],
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    email_taken: ({ serviceName, supportEmail }) => ({
      subject: `Il Suo indirizzo e-mail non è più legato a un account ${serviceName}`,
      beforeLink: [
        `non aveva confermato questo indirizzo e-mail per il Suo account ${serviceName}. Un’altra persona ha dimostrato di ricevervi i messaggi e l’indirizzo è ora legato al suo account. Il Suo account resta aperto con il Suo telefono.`,
        'Acceda per indicare un altro indirizzo:',
      ],
      link: 'Accedere',
      afterLink: [`Se questo indirizzo è solo Suo, ${write(supportEmail)}.`],
    }),
    release_asked: ({ serviceName, when, phone }) => ({
      subject: `Questo numero è ancora Suo? ${serviceName}`,
      beforeLink: [
        `qualcuno ha dimostrato di ricevere i messaggi del ${phone}, il telefono del Suo account ${serviceName}, e chiede di usarlo. Accade quando un operatore assegna di nuovo un numero.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_reminder: ({ serviceName, when, phone }) => ({
      subject: `Promemoria: questo numero è ancora Suo? ${serviceName}`,
      beforeLink: [
        `Le abbiamo chiesto se il ${phone} è ancora il Suo numero, perché un’altra persona ha dimostrato di riceverne i messaggi. Non abbiamo avuto risposta.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_done: ({ serviceName, phone }) => ({
      subject: `Può iscriversi a ${serviceName}`,
      beforeLink: [
        `aveva chiesto di usare il ${phone} per ${serviceName}. Il numero non è più legato a un altro account: può iscriversi.`,
      ],
      link: 'Iscriversi',
      afterLink: ['Se non è stato Lei, ignori questo messaggio.'],
    }),
    release_refused: ({ serviceName, supportEmail, phone }) => ({
      subject: `La Sua richiesta per un numero di telefono, ${serviceName}`,
      beforeLink: [
        `aveva chiesto di usare il ${phone} per ${serviceName}. La persona che ha già un account con questo numero lo usa ancora, e il numero resta legato al suo account.`,
      ],
      afterLink: [`Se questo numero è Suo, ${write(supportEmail)}. Se non è stato Lei, ignori questo messaggio.`],
    }),
    release_unreachable: ({ serviceName, supportEmail, phone }) => ({
      subject: `La Sua richiesta per un numero di telefono, ${serviceName}`,
      beforeLink: [
        `aveva chiesto di usare il ${phone} per ${serviceName}. Non possiamo chiedere alla persona che ha già un account con questo numero, perché non abbiamo altro modo di raggiungerla. Il nostro team cercherà una soluzione con Lei.`,
      ],
      link: 'Contattarci',
      afterLink: [`Può anche scriverci a ${supportEmail}. Se non è stato Lei, ignori questo messaggio.`],
    }),
    phone_released: ({ serviceName, supportEmail, phone }) => ({
      subject: `Un numero è stato tolto dal Suo account ${serviceName}`,
      beforeLink: [
        `il ${phone} è stato tolto dal Suo account ${serviceName}, perché un’altra persona ha dimostrato che ora è suo e non abbiamo avuto una Sua risposta. Nessun Suo dato è stato trasmesso.`,
        'Acceda con il Suo indirizzo e-mail per indicare il Suo nuovo numero:',
      ],
      link: 'Accedere',
      afterLink: [`Se non ci riesce, ${write(supportEmail)}.`],
    }),
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Il Suo account ${serviceName} è cancellato`,
      beforeLink: [
        `ha chiesto la cancellazione del Suo account ${serviceName}: ${when}. È cancellato, e gli appuntamenti presi online sono annullati. Conserviamo solo la prova dei Suoi consensi, senza i Suoi recapiti.`,
      ],
      afterLink: [`Se non è stato Lei, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Abbiamo ricevuto il Suo messaggio (${reference})`,
      beforeLink: [
        `qualcuno, probabilmente Lei, ha scritto al servizio di assistenza di ${serviceName} e ha indicato questo indirizzo per la risposta. Le risponderemo qui. Il Suo riferimento è ${reference}.`,
      ],
      afterLink: [`Se non è stato Lei, ignori questo messaggio o ${write(supportEmail)}.`],
    }),
  },
};
