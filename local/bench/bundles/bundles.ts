/** The code that is deployed, as the stacks themselves bundle it: its size, and how long a cold start takes to read it. */
import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../statistics.ts';

const run = promisify(execFile);
const root = new URL('../../..', import.meta.url);
const imports = 5;

export interface Bundle {
  /** As lambdas/functions.ts names it. */
  readonly name: string;
  readonly kilobytes: number;
  /** Milliseconds, median of several fresh processes. */
  readonly importMs: number;
  readonly memoryMb: number;
}

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly Description?: unknown;
    readonly MemorySize?: number;
    readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
  };
  readonly Metadata?: { readonly 'aws:asset:path'?: string };
}

/** Synthesises the stacks into a directory that is gone afterwards. @throws what the CDK app says when it fails. */
export async function bundles(): Promise<Bundle[]> {
  const directory = await mkdtemp(join(tmpdir(), 'sign-up-bundles-'));
  try {
    const { context } = JSON.parse(await readFile(new URL('cdk.json', root), 'utf8'));
    // The context that the CDK's command line hands to the app. The asset metadata tell a function's code in the directory.
    const given = JSON.stringify({ ...context, 'aws:cdk:enable-asset-metadata': true });
    const env = { ...process.env, CDK_OUTDIR: directory, CDK_CONTEXT_JSON: given };
    await run(process.execPath, ['bin/sign-up.ts'], { cwd: root, env });
    const measured: Bundle[] = [];
    for await (const file of glob('*.template.json', { cwd: directory })) {
      const resources: Resource[] = Object.values(JSON.parse(await readFile(join(directory, file), 'utf8')).Resources);
      for (const [name, resource] of ownFunctions(resources)) measured.push(await measure(directory, name, resource));
    }
    if (measured.length === 0) throw new Error('The templates have no function of ours.');
    return measured;
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Our functions among the resources, by their names. The CDK's own have another description, or one that only a deployment knows. */
export function ownFunctions(resources: readonly Resource[]): [name: string, function_: Resource][] {
  return resources.flatMap(resource => {
    const { Description } = resource.Properties;
    const [, name] = (typeof Description === 'string' && ownDescription.exec(Description)) || [];
    return resource.Type === 'AWS::Lambda::Function' && name ? [[name, resource]] : [];
  });
}
/** "sign-up-<stage> <name>". */
const ownDescription = /^sign-up-\w+ (\S+)$/;

async function measure(directory: string, name: string, { Properties, Metadata }: Resource): Promise<Bundle> {
  const file = join(directory, Metadata?.['aws:asset:path'] ?? '', 'index.js');
  // A value that only a deployment knows (a table's name, an ARN) is any text here.
  const variables = Object.entries(Properties.Environment?.Variables ?? {});
  const filled = variables.map(([name, value]) => [name, typeof value === 'string' ? value : name]);
  const environment = { ...Object.fromEntries(filled), AWS_REGION: 'eu-west-3' };
  return {
    name,
    kilobytes: (await stat(file)).size / 1000,
    importMs: await importTime(file, environment),
    memoryMb: Properties.MemorySize ?? 128,
  };
}

/** Milliseconds, median of several fresh processes. */
export async function importTime(file: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < imports; turn++) times.push(await importOnce(file, environment));
  return median(times);
}

async function importOnce(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  const program = `const begun = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - begun); process.exit()`;
  const { stdout } = await run(process.execPath, ['--input-type=commonjs', '--eval', program], { env });
  return Number(stdout);
}
