/** A document of the API, in its exact words: headings, lists and paragraphs, and no other markup. */
import type { VNode } from 'preact';
import { Heading } from './heading.tsx';

export function DocumentText({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block, index) => toElement(block, index))}
    </>
  );
}

function toElement(block: string, key: number): VNode {
  if (block.startsWith('# ')) return <Heading key={key}>{block.slice(2)}</Heading>;
  if (block.startsWith('## ')) return <h2 key={key}>{block.slice(3)}</h2>;
  if (!block.startsWith('- ')) return <p key={key}>{block}</p>;
  return (
    <ul key={key}>
      {block.split('\n').map(line => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  );
}
