/** No language could be loaded: the next step, in all of them. */
import type { Language } from '../../core/language.ts';
import { platform } from '../platform.ts';
import { Button } from './button.tsx';

const words: Readonly<Record<Language, readonly [sentence: string, reload: string]>> = {
  fr: ['Cette page n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez-la.', 'Recharger'],
  en: ['This page could not be loaded. Check your connection, then reload it.', 'Reload'],
  de: ['Diese Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie sie neu.', 'Neu laden'],
  it: ['Non è stato possibile caricare questa pagina. Controlli la connessione, poi la ricarichi.', 'Ricarica'],
};

export const NoWords = () => (
  <main>
    <div class="card">
      <h1>{platform.name}</h1>
      {platform.languages.map(language => (
        <p key={language} lang={language}>
          {words[language][0]}
        </p>
      ))}
      <Button look="primary" onClick={() => location.reload()}>
        {platform.languages.map((language, index) => (
          <span key={language} lang={language}>
            {index > 0 && ' · '}
            {words[language][1]}
          </span>
        ))}
      </Button>
    </div>
  </main>
);
