/** The words of a call. Those being said are marked, and earlier ones stand back. */
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Line } from './call-script.ts';
import type { Position } from './speech.ts';

interface Props {
  readonly script: readonly Line[];
  readonly position: Position | undefined;
  readonly language: string;
}

export function Transcript({ script, position, language }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const present = position?.line;
  useEffect(() => {
    if (present === undefined) return;
    const line = list.current?.children[present] as HTMLElement | undefined;
    // Within the list only: the page must not move under the reader.
    list.current?.scrollTo({ top: (line?.offsetTop ?? 0) - 60 });
  }, [present]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ol class="transcript" lang={language} ref={list} tabIndex={0} aria-label="What the robot says">
      {script.map(({ kind, parts }, line) => (
        <li key={line} class={`transcript__${kind}`} aria-current={line === present ? 'true' : undefined}>
          {parts.map((part, index) => (
            <Fragment key={index}>
              <span class={line === present && index === position?.part ? 'is-said' : ''}>{part}</span>{' '}
            </Fragment>
          ))}
        </li>
      ))}
    </ol>
  );
}
