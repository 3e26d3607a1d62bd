/** Builds the patients' pages for a stage, on this machine, while the stack is synthesised. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, type BundlingOptions, DockerImage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { platformOf } from '../../core/platform.ts';
import { temporaryFolder } from '../functions/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = new Map<string, string>();

/** A stack whose bundling is off, as in tests of its template, is not worth a build. */
export const pagesAsset = (scope: Construct, id: string, configuration: Configuration): Asset =>
  new Asset(scope, id, {
    path: join(root, 'web/public'),
    assetHashType: AssetHashType.OUTPUT,
    bundling: inThisProcessOnly(folder => cpSync(buildPages(configuration), folder, { recursive: true })),
  });

/**
 * Once a process for each platform. @returns the folder.
 * @throws Error with the bundler's output, or when the page of the local phone and mailbox is among the pages
 */
export function buildPages(configuration: Configuration): string {
  const PLATFORM = JSON.stringify(platformOf(configuration));
  const known = built.get(PLATFORM);
  if (known) return known;
  const folder = temporaryFolder('pages');
  const { status, stderr, error } = spawnSync(process.execPath, ['web/build.ts', folder], {
    cwd: root,
    env: { ...process.env, PLATFORM },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pages could not be built: ${error?.message ?? stderr}`);
  if (existsSync(join(folder, 'page'))) throw new Error('The page of the local phone and mailbox must stay at home.');
  built.set(PLATFORM, folder);
  return folder;
}

/** The CDK wants an image to fall back on; there is none, and no need of Docker. */
const inThisProcessOnly = (write: (folder: string) => void): BundlingOptions => ({
  image: DockerImage.fromRegistry('none'),
  local: {
    tryBundle: folder => {
      write(folder);
      return true;
    },
  },
});
