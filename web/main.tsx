/** Starts the patients' pages, in the language that the browser asks for. */
import { render } from 'preact';
import { App } from './app.tsx';
import { NoWords } from './components/no-words.tsx';
import { loadTexts, preferredLanguage } from './language.tsx';
import { noteName } from './names.ts';
import { platform } from './platform.ts';
import './words-in-elements.ts';
import './style/tokens.css';
import './style/base.css';
import './style/blocks.css';
import './style/button.css';
import './style/frame.css';
import './style/form.css';
import './style/sign-up.css';
import './style/account.css';
import './style/booking.css';

noteName(platform.name);
const language = preferredLanguage();
const page = await loadTexts(language).then(
  texts => <App language={language} texts={texts} />,
  () => <NoWords />,
);
render(page, document.getElementById('app') as HTMLElement);
