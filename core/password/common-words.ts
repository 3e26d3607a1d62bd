/** The words that people's passwords are made of, in the languages of the service. */
export const commonWords: readonly string[] = (
  'password passwort motdepasse mdp1 parola secret geheim segreto contrasena passwd passw pass word login admin administrateur ' +
  'administrator root user utilisateur benutzer utente guest invite test demo default changeme change letmein welcome bienvenue ' +
  'willkommen benvenuto bonjour bonsoir salut hello hallo ciao buongiorno merci danke grazie please access computer ordinateur ' +
  'internet google facebook youtube iphone samsung android windows microsoft apple'
).split(' ');
