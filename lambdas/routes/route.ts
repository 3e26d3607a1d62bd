/** A route of the HTTP API, and how a capability lists its own. */

/**
 * The caller of a route decides how the gateway lets the call in:
 * - `patient`: through the distribution, which proves itself; the route asks for its own token where it needs one
 * - `public`: through the distribution too; its answer is no secret
 * - `practice`: directly; the function checks the practice's own key
 * - `operator`: directly, signed by somebody whose IAM policy allows the call
 */
export type Caller = 'patient' | 'public' | 'practice' | 'operator';

/** The stack that holds a function: one for each capability. */
export type Capability = 'sign-up' | 'practices' | 'booking' | 'accounts';

/** In API Gateway's notation; `lambdas/api/<name>.ts`, or `<room>/<name>.ts` there, exports its handler. */
export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly caller: Caller;
  readonly capability: Capability;
  /** The folder below `lambdas/api/`, of a capability with more routes than one folder holds well. */
  readonly room?: string;
  /** It sends an appointment's messages before it answers, so it may take longer. */
  readonly sendsNotices?: true;
}

interface RouteOf<Name extends string, C extends Capability> extends Route {
  readonly name: Name;
  readonly capability: C;
}

/** The routes of one capability that stand in one folder below `lambdas/api/`. */
export const routesOf =
  <const C extends Capability>(capability: C, room?: string) =>
  <const Name extends string>(
    ...routes: readonly Omit<RouteOf<Name, C>, 'capability' | 'room'>[]
  ): readonly RouteOf<Name, C>[] =>
    routes.map(route => ({ ...route, capability, ...(room !== undefined && { room }) }));
