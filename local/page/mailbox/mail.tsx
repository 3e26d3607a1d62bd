/** One e-mail, as the page it was sent as or as its plain text. The page is shut in: it runs nothing and loads nothing. */
import { useState } from 'preact/hooks';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { ClockTime } from '../clock-time.tsx';
import { LinkedText } from '../linked-text.tsx';
import { Attachment } from './attachment.tsx';
import { type Form, FormToggle } from './form-toggle.tsx';

export function Mail({ mail: { subject = '', to, at, text, htmlPath, attachments = [] } }: { mail: OutboxMessage }) {
  const [form, setForm] = useState<Form>('page');
  const isPage = form === 'page' && htmlPath !== undefined;
  return (
    <article class="mail" aria-label={subject}>
      <header class="mail__head">
        <h3>{subject}</h3>
        <p>
          To {to} · <ClockTime at={at} />
        </p>
        {htmlPath !== undefined && <FormToggle form={form} choose={setForm} />}
      </header>
      {isPage ? (
        <iframe
          class="mail__page"
          title={`E-mail: ${subject}`}
          src={htmlPath}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="mail__text" tabIndex={0} aria-label="Plain text">
          <LinkedText text={text} />
        </section>
      )}
      {attachments.length > 0 && (
        <footer class="mail__attachments">
          {attachments.map(({ name, text: content }) => (
            <Attachment key={name} name={name} text={content} />
          ))}
        </footer>
      )}
    </article>
  );
}
