/** `node test/lib/synthesise.ts <folder>`: writes the templates of each variant there, with the findings of the checks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApiStack } from '../../lib/api-stack.ts';
import { DataStack } from '../../lib/data-stack.ts';
import { SignUpStack } from '../../lib/sign-up-stack.ts';
import { stageStacks } from '../../lib/stacks.ts';
import { type Assembly, type Variant, variants } from './variants.ts';

const [folder = ''] = process.argv.slice(2);
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };

/** No code is bundled and no asset copied. */
const withoutAssets = { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true };

function synthesise(name: string, { make, isJudged }: { make: (app: App) => void; isJudged?: true | undefined }): void {
  const outdir = join(folder, `${name}.out`);
  const app = new App({ outdir, context: { ...context, ...withoutAssets }, analyticsReporting: false });
  const stacks = () => app.node.children.filter(Stack.isStack);
  let refusal = '';
  try {
    make(app);
    if (isJudged) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    app.synth();
  } catch (error) {
    refusal = String(error);
  }
  const read = ({ templateFile }: Stack) => JSON.parse(readFileSync(join(outdir, templateFile), 'utf8'));
  const made = refusal ? [] : stacks().map(stack => [stack.stackName, read(stack)] as const);
  const protectedStacks = stacks().flatMap(stack => (stack.terminationProtection ? [stack.stackName] : []));
  const assembly: Assembly = { templates: Object.fromEntries(made), protectedStacks, refusal };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(assembly));
}

for (const [name, { configuration, region, isJudged }] of Object.entries<Variant>(variants))
  synthesise(name, { make: app => stageStacks(app, { configuration, env: { region } }), isJudged });

/** Without the stacks that read these exports. */
synthesise('unread', {
  make: app => {
    const props = { configuration: variants.production.configuration, env: { region: variants.production.region } };
    const { resources, parkedWelcomes } = new DataStack(app, props);
    const api = new ApiStack(app, { ...props, resources });
    new SignUpStack(app, { ...props, resources, api, parkedWelcomes });
  },
});

synthesise('careless', { make: app => new Queue(new Stack(app, 'Other'), 'Careless'), isJudged: true });
