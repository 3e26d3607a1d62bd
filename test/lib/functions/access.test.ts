/** K1: the callers of each function, and of its role. */
import { routes, steps } from '../../../lambdas/functions.ts';
import { written } from '../statements-in.ts';
import { functions, ofType, resource, roleOf, service } from '../synthesised.ts';

const template = service();
const names = [...functions(template).keys()];
const idOf = (name: string) => roleOf(template, name).replace(/Role[0-9A-F]{8}$/, '');

type Conditions = Readonly<Partial<Record<string, Readonly<Record<string, unknown>>>>>;

interface Trust {
  readonly AssumeRolePolicyDocument: { readonly Statement: readonly object[] };
}
const trustIn = (service: string) => [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: service } }];

it.each(names)('K1: lets Lambda alone take on the role of %s', name => {
  const role = template.Resources[roleOf(template, name)]?.Properties as unknown as Trust;
  expect(role.AssumeRolePolicyDocument.Statement).toEqual(trustIn('lambda.amazonaws.com'));
});

it('K1: lets Step Functions alone take on the role of the workflow, for state machines of this account', () => {
  const { AssumeRolePolicyDocument } = resource(template, 'AWS::IAM::Role', 'WorkflowRole')
    .Properties as unknown as Trust;
  const [{ Condition = {}, ...trust } = {}] = AssumeRolePolicyDocument.Statement as { Condition?: Conditions }[];
  expect([trust]).toEqual(trustIn('states.amazonaws.com'));
  expect(written(Condition.StringEquals?.['aws:SourceAccount'])).toBe('<AWS::AccountId>');
  expect(written(Condition.ArnLike?.['aws:SourceArn'])).toMatch(/:states:eu-west-3:<AWS::AccountId>:stateMachine:\*$/);
});

const permissions = ofType(template, 'AWS::Lambda::Permission').map(({ Properties }) => ({
  function: written(Properties.FunctionName),
  action: Properties.Action,
  by: Properties.Principal,
  from: written(Properties.SourceArn),
}));
const byGateway = (name: string, source: string) => ({
  function: `<${idOf(name)}Function>`,
  action: 'lambda:InvokeFunction',
  by: 'apigateway.amazonaws.com',
  from: `arn:aws:execute-api:eu-west-3:<AWS::AccountId>:<Api>/${source}`,
});

it.each(routes)('K1: lets the gateway call $name, from its own route', ({ name, path }) => {
  expect(permissions).toContainEqual(byGateway(name, `*/*${path}`));
});

it('K1: lets the gateway ask the authorizer, as itself', () => {
  expect(permissions).toContainEqual(byGateway('distribution-authorizer', 'authorizers/<ThroughDistribution>'));
});

it('K1: lets nobody else call a function; the workflow and the schedules have the right in their own roles', () => {
  expect(permissions).toHaveLength(routes.length + 1);
  const called = new Set(permissions.map(each => each.function));
  for (const step of Object.values(steps)) expect(called).not.toContain(`<${idOf(step)}Function>`);
});
