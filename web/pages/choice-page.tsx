/** `/`: an appointment first; already an account, or new here. */
import { useState } from 'preact/hooks';
import { readAccess } from '../api/access.ts';
import { Choice } from '../components/form/choice.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

export function ChoicePage() {
  const { choice } = useTexts();
  const [hasBegun] = useState(() => readAccess() !== undefined);
  return (
    <>
      <Heading>{choice.title(platform.name)}</Heading>
      {hasBegun && (
        <Notice tone="info">
          <p>{choice.begun}</p>
          <Link to="/sign-up" class="button secondary">
            {choice.seeWhere}
          </Link>
        </Notice>
      )}
      <section class="panel" aria-labelledby="book">
        <h2 id="book">{choice.book}</h2>
        <p class="quiet">{choice.bookAbout}</p>
        <Link to="/book" class="button primary">
          {choice.book}
        </Link>
      </section>
      <Choice />
      <p class="hint">{choice.noAccountByDefault(platform.name)}</p>
    </>
  );
}
