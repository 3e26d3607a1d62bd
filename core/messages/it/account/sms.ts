/** The text messages about an account, in Italian: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ when }) =>
    `la Sua password è stata reimpostata, ${when}. Se non è stato Lei, scelga "Password dimenticata" nella pagina di accesso.`,
  password_changed: ({ when }) =>
    `la Sua password è stata cambiata, ${when}. Se non è stato Lei, scelga "Password dimenticata" nella pagina di accesso.`,
  reset_waiting: ({ when }) => `nuova password possibile da ${when}. Non è Lei? Annulli:`,
  reset_usable: ({ life }) => `scelga la nuova password entro ${life}. Non è Lei? Non apra:`,
  phone_changed: ({ supportEmail }) =>
    `questo numero non è più quello del Suo account, è stato appena sostituito. Se non è stato Lei, scriva subito a ${supportEmail}.`,
  email_changed: ({ supportEmail }) =>
    `l'indirizzo e-mail del Suo account è stato appena sostituito. Se non è stato Lei, scriva subito a ${supportEmail}.`,
  change_undone: ({ supportEmail }) =>
    `una modifica del Suo account è annullata, tutti i dispositivi sono disconnessi. Se non è stato Lei, scriva a ${supportEmail}.`,
  email_taken: () =>
    `il Suo indirizzo e-mail, mai confermato, è ora di un'altra persona che l'ha dimostrato. Acceda per indicarne un altro.`,
  email_disowned: () =>
    `chi legge le Sue e-mail dice che l'indirizzo non è del Suo account. L'abbiamo tolto. Acceda per indicarne un altro.`,
  erased: ({ supportEmail }) =>
    `il Suo account è cancellato, come ha chiesto. Se non è stato Lei, scriva a ${supportEmail}.`,
};
