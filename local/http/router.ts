/** Finds the route of a request among paths in API Gateway's notation. */
import type { Route } from '../../lambdas/functions.ts';
import type { MatchedRoute } from './api-event.ts';

export interface Found extends MatchedRoute {
  readonly name: string;
}

/** @returns a function from method and path to the route, undefined where none fits; it throws URIError for a broken escape. */
export function router(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const patterns = routes.map(route => ({
    route,
    pattern: new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));
  return (method, path) => {
    for (const { route, pattern } of patterns) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match === null) continue;
      const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
      return {
        name: route.name,
        caller: route.caller,
        routeKey: `${route.method} ${route.path}`,
        pathParameters: Object.fromEntries(parameters),
      };
    }
    return undefined;
  };
}
