/** Which folder may import which: the rooms of the README, enforced. */
const only = (from, ...allowed) => ({
  name: `${from}-imports-only-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(bin|lib|core|adapters|lambdas|local|test|web)/', pathNot: `^(${allowed.join('|')})(/|\\.ts$)` },
});

const noPackage = (from, path, why) => ({
  name: why,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path, dependencyTypesNot: ['type-only'] },
});

/** Data only: what the stack and the local run must agree on with the functions. */
const shared = '^(lambdas/functions|lambdas/http/cookie-names|adapters/dynamodb/schema|web/security-headers)\\.ts$';

/** What the local service tells its page. */
const localTypes =
  '(live-state|practice-desk-state|aws/outbox-message|workflow/watched-sign-up|workflow/workflow-graph)';

const withShared = rule => ({ ...rule, to: { path: rule.to.path, pathNot: `${rule.to.pathNot}|${shared}` } });

export default {
  forbidden: [
    only('core', 'core'),
    only('adapters', 'adapters', 'core'),
    only('lambdas', 'lambdas', 'adapters', 'core'),
    withShared(only('lib', 'lib', 'core')),
    { ...withShared(only('bin', 'bin', 'lib', 'core')), from: { path: '^bin/', pathNot: '^bin/smoke/' } },
    // The trial of a deployed stage looks into its table.
    withShared(only('bin/smoke', 'bin', 'core', 'adapters/dynamodb')),
    {
      ...withShared(only('local', 'local', 'bin/stages', 'core', 'lambdas', 'adapters/dynamodb')),
      from: { path: '^local/', pathNot: '^local/(page|bench)/' },
    },
    // Pages talk HTTP; what they share is the domain's pure rules and texts, and the types of the API's answers.
    {
      ...only('web', 'web', 'core', 'lambdas/contract'),
      from: { path: '^web/', pathNot: '^web/vite\\.config' },
    },
    only('web/vite\\.config', 'core', 'bin/stages'),
    // The local page shows what the local service tells: the types of it, and no code.
    {
      ...only('local/page', 'local/page', 'web', 'core'),
      to: { path: '^(bin|lib|adapters|lambdas|local|test)/', pathNot: `^local/(page/|${localTypes}\\.ts$)` },
    },
    noPackage('core', 'node_modules/@(aws-sdk|middy)', 'core-knows-no-aws'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
