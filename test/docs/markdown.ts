/** Takes the prose of a Markdown file apart, as a reader meets it. */
import { readFileSync } from 'node:fs';

/** Without code blocks and HTML. */
const readable = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, '\n').replace(/<[a-z/][^>]*>/gi, '');

/** The column that `npm run requirements` writes: a list of files is no sentence, however long. */
const pathsOnly = /^[\w.-]+(?:\/[\w.-]+)+(?:, [\w.-]+(?:\/[\w.-]+)+)*$/;

/** Paragraphs, list items, headings and the cells of tables, each on one line. */
function blocks(markdown: string): string[] {
  return readable(markdown)
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.|#+)\s)|\n(?=\|)/)
    .flatMap(block => (block.trimStart().startsWith('|') ? block.split(/(?<!\\)\|/) : [block]))
    .map(block =>
      block
        .replace(/^\s*(?:[-*]|\d+\.|#+)\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(block => /\p{L}/u.test(block) && !pathsOnly.test(block));
}

/** A sentence ends where its sign is followed by the beginning of another; one that a colon opens counts as part of its own. */
export function sentences(markdown: string): string[] {
  return blocks(markdown).flatMap(block =>
    block
      .replace(/`[^`]*`/g, '`code`')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*\*|__/g, '')
      .split(/(?<=[.!?][)”"]?)\s+(?=[\p{Lu}\p{N}`“"(])/u),
  );
}

/** The words as they are read: a number and a piece of code are a word, a dash is none. */
export const words = (sentence: string): string[] => sentence.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));

/** Headings as the anchors that GitHub gives them. */
export const anchors = (markdown: string): string[] =>
  [...readable(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

/** Where links and pictures of a page lead to, on this repository. */
export const relativeLinks = (markdown: string): string[] =>
  [...readable(markdown).matchAll(/\]\(([^)\s]+)\)/g), ...markdown.matchAll(/(?:src|srcset|href)="([^"]+)"/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^[a-z]+:/.test(target));

/** Paths of this repository that a text names as code: `core/{a,b}.ts` names two. */
export function namedPaths(markdown: string, folders: readonly string[]): string[] {
  const begins = new RegExp(`^(?:\\.\\./)*(?:${folders.join('|')})/`);
  return [...readable(markdown).matchAll(/`([^`\s]+)`/g)]
    .map(([, code = '']) => code.replace(/^(?:\.\.\/)+/, ''))
    .filter(code => begins.test(code) && !/[<$…*]/.test(code))
    .flatMap(expanded);
}

function expanded(path: string): string[] {
  const [, before, choice, after] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (choice === undefined) return [path];
  return choice.split(',').flatMap(part => expanded(`${before}${part}${after}`));
}

export const read = (path: string): string => readFileSync(path, 'utf8');
