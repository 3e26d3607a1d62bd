/** The deployed functions' own handlers, imported by the names that the stack knows them by. */
import {
  events,
  type FunctionKind,
  type FunctionName,
  functionPath,
  routes,
  scheduled,
  steps,
} from '../../lambdas/functions.ts';
import type { Handler } from './functions.ts';

/** Imports every handler. @throws what an import throws. */
export async function loadHandlers(into: Map<string, Handler>): Promise<void> {
  const named = (kind: FunctionKind, names: readonly FunctionName[]) => names.map(name => ({ kind, name }));
  const functions = [
    ...named(
      'api',
      routes.map(({ name }) => name),
    ),
    ...named('steps', Object.values(steps)),
    ...named('scheduled', scheduled),
    ...named('events', events),
  ];
  const modules = functions.map(async ({ kind, name }): Promise<[string, Handler]> => {
    const module: { handler: Handler } = await import(`../../lambdas/${functionPath(kind, name)}.ts`);
    return [name, module.handler];
  });
  for (const [name, handler] of await Promise.all(modules)) into.set(name, handler);
}
