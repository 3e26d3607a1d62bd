/** Copies the code of a message with one click, and says that it did. */
import { useEffect, useState } from 'preact/hooks';

export function CopyCode({ code }: { code: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () =>
    navigator.clipboard?.writeText(code).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <button type="button" class="copy-code" onClick={copy}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {isCopied ? (
          <path d="m9 16.2-4.2-4.2L3.4 13.4 9 19 21 7l-1.4-1.4z" />
        ) : (
          <path d="M16 1H4a2 2 0 0 0-2 2v13h2V3h12zm3 4H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2m0 16H8V7h11z" />
        )}
      </svg>
      <span aria-live="polite">{isCopied ? 'Copied' : `Copy ${code}`}</span>
    </button>
  );
}
