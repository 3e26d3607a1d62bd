/** A file that came with an e-mail, to be downloaded. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly text: string;
}

const typeOf = (name: string) => (name.endsWith('.ics') ? 'text/calendar' : 'application/octet-stream');

export function Attachment({ name, text }: Props) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: typeOf(name) }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [name, text]);
  return (
    <a class="attachment" href={url} download={name}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M19 4h-1V2h-2v2H8V2H6v2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2m0 16H5V9h14zm-7-8-4 4h3v3h2v-3h3z" />
      </svg>
      <span class="visually-hidden">Download </span>
      {name}
    </a>
  );
}
