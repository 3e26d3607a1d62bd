/** The head of the page: its purpose, its links, and whether the page is up to date. */
import { platform } from '../../web/platform.ts';
import type { Live } from './live-reducer.ts';

interface Props {
  readonly connection: Live['connection'];
  readonly filter: string;
  readonly setFilter: (typed: string) => void;
}

const states: Readonly<Record<Live['connection'], string>> = {
  connecting: 'Connecting …',
  live: 'Live',
  lost: 'The service does not answer. Trying again …',
};

export const PageHead = ({ connection, filter, setFilter }: Props) => (
  <header class="page-head">
    <div class="page-head__name">
      <img src="/icon.svg" alt="" width="36" height="36" />
      <div>
        <h1>{platform.name}, on this machine</h1>
        <p class={`connection connection--${connection}`} role="status">
          {states[connection]}
        </p>
      </div>
    </div>
    <nav class="page-head__links" aria-label="Other pages">
      <a href="/">Patients’ pages</a>
      <a href="/sign-up">Sign-up</a>
      <a href="/api/openapi.json">API description</a>
    </nav>
    <label class="page-head__filter">
      <span class="visually-hidden">Show only this phone or e-mail</span>
      <input
        type="search"
        value={filter}
        placeholder="Find a phone or e-mail"
        autocomplete="off"
        spellcheck={false}
        onInput={event => setFilter(event.currentTarget.value)}
      />
    </label>
  </header>
);
