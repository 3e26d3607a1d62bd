/** Staging as it is deployed, code and pages and all, bundled once a run by the app itself. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onceARun } from '../support/run/once.ts';
import { runNode, type Template } from './synthesised.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };

/** As on a machine without credentials, profile or network. @returns the folder of the assembly, and its templates */
export function bundled(): { readonly folder: string; readonly templates: readonly Template[] } {
  const CDK_CONTEXT_JSON = JSON.stringify(context);
  const folder = onceARun('bundled', CDK_OUTDIR =>
    runNode(['bin/sign-up.ts'], { PATH: process.env.PATH, CDK_OUTDIR, CDK_CONTEXT_JSON }),
  );
  const files = globSync('*.template.json', { cwd: folder });
  return { folder, templates: files.map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template) };
}
