/** `npm run demo`: a service of its own, and its scenes told as they happen; exits 1 if one ends otherwise than expected. */

import { startService } from '../service.ts';
import { scenes } from './scenes.ts';
import { narrate, tell } from './story.ts';

const startedAt = performance.now();
const service = await startService();
try {
  tell.text(`A patient sign-up service answers at ${service.url} for as long as this takes.`);
  narrate(service);
  for (const scene of scenes) await scene(service);
  tell.end(`All ${scenes.length} ended as expected, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
} catch (error) {
  tell.failure(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await service.stop();
}
