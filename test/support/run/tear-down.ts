/** After all tests of a run. */
import { rmSync } from 'node:fs';

export default function tearDownRun(): void {
  const { TEST_RUN_FOLDER } = process.env;
  if (TEST_RUN_FOLDER) rmSync(TEST_RUN_FOLDER, { recursive: true });
}
