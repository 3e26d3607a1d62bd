/** Before any test of a run: the browser is unpacked, and there is a folder for files that test files share. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackBrowser } from '../browser/unpack-browser.ts';

export default async function setUpRun(): Promise<void> {
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'test-run-'));
  await unpackBrowser();
}
