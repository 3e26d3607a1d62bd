/** The drawn workflow is the deployed one: every state once, and every way that the file knows from one to another. */
import { readFile } from 'node:fs/promises';
import { type Definition, workflowGraph } from '../../../local/workflow/workflow-graph.ts';

const file = new URL('../../../statemachines/sign-up.asl.json', import.meta.url);
const definition: Definition = JSON.parse(await readFile(file, 'utf8'));
const graph = workflowGraph(definition);

/** Found by looking for every `Next` and `Default`, at any depth. */
function waysIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    (name === 'Next' || name === 'Default') && typeof value === 'string' ? [value] : waysIn(value),
  );
}

test('each state appears once, with its kind', () => {
  expect(graph.states.map(({ name }) => name)).toEqual(Object.keys(definition.States));
  expect(graph.startAt).toBe('ByDoor');
  const kinds = Object.fromEntries(graph.states.map(({ name, kind }) => [name, kind]));
  expect(kinds).toMatchObject({ ByDoor: 'choice', DeliverCode: 'waiting', CheckDuplicates: 'task', Closed: 'succeed' });
});

test.each(Object.keys(definition.States))('every way out of %s is drawn, and no other', name => {
  const drawn = graph.transitions.filter(({ from }) => from === name);
  expect(new Set(drawn.map(({ to }) => to))).toEqual(new Set(waysIn(definition.States[name])));
  expect(new Set(drawn.map(({ to, kind }) => `${kind} ${to}`)).size).toBe(drawn.length);
});

test('rules that lead the same way share a line with all their words', () => {
  const correction = graph.transitions.find(({ from, kind }) => from === 'CorrectionOutcome' && kind === 'choice');
  expect(correction).toEqual({
    from: 'CorrectionOutcome',
    to: 'MatchReminder',
    kind: 'choice',
    labels: ['corrected', 'retyped'],
  });
});
