/**
 * Every text of a page stands in an element of its own, which is named after its words: other words are another element.
 * A browser that translates a page puts elements in the place of its text nodes. Preact would then change a node that is no
 * longer shown, or insert beside one and fail. A name inside the words is marked as one that no browser translates, and keeps
 * its direction to itself.
 */

import { type ComponentChild, type ComponentChildren, createElement, Fragment, options, type VNode } from 'preact';
import { splitAtNames } from './names.ts';

const next = options.vnode;
options.vnode = vnode => {
  const { type, props } = vnode as VNode<{ children?: ComponentChildren }>;
  // No element may stand in an option: the option itself is named after its words.
  if (type === 'option') vnode.key = `${vnode.key} ${props.children}`;
  else if (typeof type === 'string' || type === Fragment) props.children = inElements(props.children);
  next?.(vnode);
};

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';

function inElements(children: ComponentChildren): ComponentChildren {
  if (isText(children)) return wordsOf(String(children), 0);
  if (!Array.isArray(children) || !children.some(isText)) return children;
  const found: ComponentChild[] = [];
  let words = '';
  // Neighbours make one sentence. An element that comes and goes keeps its place in the list.
  for (const [place, child] of children.entries()) {
    if (isText(child)) words += child;
    const isEnd = !isText(children[place + 1]);
    found.push(isText(child) ? isEnd && wordsOf(words, place) : child);
    if (isEnd) words = '';
  }
  return found;
}

/** Blanks between elements are translated by nobody, and would count as elements of a row. */
function wordsOf(words: string, place: number): ComponentChild {
  if (words.trim() === '') return words;
  const parts = splitAtNames(words).flatMap((part, index) =>
    index % 2 === 0 ? wholeWords(part) : bare('bdi', part, { translate: false }),
  );
  // The same words are another element once a name in them is known.
  return bare('span', parts.length > 1 ? parts : words, { key: `${place} ${parts.length} ${words}` });
}

/** Words with a hyphen that are too short to be parted: "e-mail", "est-il". */
const hyphened = /(?<![\p{L}-])(\p{L}{1,2}-\p{L}{1,6}|\p{L}{1,6}-\p{L}{1,2})(?!\p{L})/u;

const wholeWords = (words: string): ComponentChild[] =>
  words.split(hyphened).map((part, index) => (index % 2 === 0 ? part : bare('span', part, { class: 'whole' })));

/** Its children are given after it was made: words in them would be given an element once more. */
function bare(type: string, children: ComponentChildren, attributes: object): VNode {
  const element = createElement(type, attributes);
  (element.props as { children?: ComponentChildren }).children = children;
  return element;
}
