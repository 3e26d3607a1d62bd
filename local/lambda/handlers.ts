/** The deployed functions' own handlers, imported by the names that the stack knows them by. */
import { routes, scheduled, steps } from '../../lambdas/functions.ts';
import type { Handler } from './functions.ts';

/** Imports every handler. @throws what an import throws. */
export async function loadHandlers(into: Map<string, Handler>): Promise<void> {
  const paths: [name: string, path: string][] = [
    ...routes.map(({ name }): [string, string] => [name, `api/${name}`]),
    ...Object.values(steps).map((name): [string, string] => [name, `steps/${name}`]),
    ...scheduled.map((name): [string, string] => [name, `scheduled/${name}`]),
  ];
  const modules = paths.map(async ([name, path]): Promise<[string, Handler]> => {
    const module: { handler: Handler } = await import(`../../lambdas/${path}.ts`);
    return [name, module.handler];
  });
  for (const [name, handler] of await Promise.all(modules)) into.set(name, handler);
}
