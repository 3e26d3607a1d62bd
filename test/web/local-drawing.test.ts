/** The drawing of the workflow: no word stands on another, for any state machine. */
import { readFile } from 'node:fs/promises';
import { type Box, isSame, type Label, overlaps, slide } from '../../local/page/workflow/layout/labels.ts';
import { layout } from '../../local/page/workflow/layout/layout.ts';
import { usualWays } from '../../local/page/workflow/layout/usual-ways.ts';
import { workflowGraph } from '../../local/workflow/workflow-graph.ts';

const file = new URL('../../statemachines/sign-up.asl.json', import.meta.url);
const graph = workflowGraph(JSON.parse(await readFile(file, 'utf8')));
const whole = layout(graph);
const usual = layout(usualWays(graph, []));

const box = (x: number, y: number): Box => ({ x, y, width: 40, height: 16 });
const label = (x: number, y: number, text = 'ordered'): Label => ({ ...box(x, y), text });

test('every state and every way is drawn, each rule with its words', () => {
  expect(whole.states.map(({ name }) => name)).toEqual(graph.states.map(({ name }) => name));
  expect(whole.transitions).toHaveLength(graph.transitions.length);
  for (const { kind, labels, label: words } of whole.transitions)
    if (kind === 'choice') expect(words?.text).toBe(labels.join(', '));
});

test('at first only the ways that patients take are drawn: no error, and no way back from the end', () => {
  expect(usual.transitions.filter(({ kind }) => kind === 'catch')).toEqual([]);
  expect(usual.transitions.filter(({ from }) => from === 'ClosingOutcome').map(({ to }) => to)).toEqual(['Closed']);
  const left = graph.states.filter(({ name }) => usual.states.every(state => state.name !== name));
  expect(left.map(({ name }) => name).sort()).toEqual([
    ...['DeliveryFailed', 'Faulted', 'LetItPass', 'ParkWelcome'],
    ...['TimedOut', 'Undeliverable', 'UnknownDoor'],
  ]);
});

test('a way that somebody goes is drawn, error or not, even where its beginning is long forgotten', () => {
  const taken = [
    { from: 'CodeOutcome', to: 'Close' },
    { from: 'Faulted', to: 'LetItPass' },
  ];
  const drawn = usualWays(graph, taken);
  for (const way of taken) expect(drawn.transitions).toContainEqual(expect.objectContaining(way));
  expect(drawn.states.map(({ name }) => name)).toContain('LetItPass');
});

test.each([
  ['the usual ways', usual],
  ['all ways', whole],
])('of %s, no word is printed over another or over a state, and none is cut', (_, drawing) => {
  const words = drawing.transitions.flatMap(({ label: placed = [] }) => placed);
  const covered = words.flatMap((word, index) =>
    [...words.slice(index + 1), ...drawing.states]
      .filter(other => overlaps(word, other) && !isSame(word, other))
      .map(other => [word.text, 'text' in other ? other.text : other.name]),
  );
  expect(covered).toEqual([]);
  for (const { x, y, width, text } of words)
    expect([text, x - width / 2 >= 0 && x + width / 2 <= drawing.width && y > 0 && y < drawing.height]).toEqual([
      text,
      true,
    ]);
});

test.each([
  ['stays where it covers nothing', [box(100, 30)], 100],
  ['slides to the nearest free place', [box(110, 10)], 68],
  ['slides the other way where its line ends', [box(90, 10), box(60, 10)], 132],
  ['stays on a word that is the same, in the same place', [label(100, 10)], 100],
  ['stays where its line has no room', [box(100, 10), box(60, 10), box(140, 10)], 100],
])('a word %s', (_, others, x) => {
  expect(slide(label(100, 10), { from: 60, to: 140 }, others).x).toBe(x);
});
