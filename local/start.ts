/** `npm start`: the whole service on this machine, on PORT (3000), with STORE=memory or a file. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../core/configuration.ts';
import { buildPages } from './build-pages.ts';
import { demonstrationPractice, seedDemonstration } from './demo/demonstration.ts';
import { demonstrationAccount, openDemonstrationAccount } from './demo/demonstration-account.ts';
import { startService } from './service.ts';
import { isSystemError } from './system-error.ts';

// Read by the thread pool when it first has work. A password hash takes its memory in each thread, and more threads
// than cores hash no faster.
process.env.UV_THREADPOOL_SIZE ??= String(Math.min(4, availableParallelism()));

const { PORT = '3000', STORE } = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);
const pagesFolder = fileURLToPath(new URL('../.local/pages', import.meta.url));

let isStopping = false;

/** The API answers meanwhile, and goes on where the pages cannot be built. */
async function pages(configuration: Configuration): Promise<string> {
  try {
    return await buildPages(configuration, pagesFolder);
  } catch (error) {
    // A signal that ends the service ends the build of its pages, too.
    if (!isStopping)
      process.stderr.write(`The pages could not be built: ${error instanceof Error ? error.message : error}\n`);
    throw error;
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : Number.NaN;
if (!(port <= 65_535)) fail(`PORT is no port number: ${PORT}`);

try {
  // Log lines about the demonstration data interest nobody.
  let isReady = false;
  const service = await startService({ port, store: STORE || 'memory', pages, log: line => isReady && say(line) });
  const stop = () => {
    isStopping = true;
    void service.stop().then(() => process.exit(0));
  };
  // More than once: npm passes on a Ctrl-C that the terminal has sent here already.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const seed = async () => {
    const apiKey = await seedDemonstration(service.url, Date.now());
    // A stored table holds both since its first start.
    if (apiKey !== undefined) {
      service.openDesk(apiKey);
      await openDemonstrationAccount(service.url);
    }
    return apiKey;
  };
  const key = await seed().catch(error => {
    if (!isStopping) throw error;
  });
  say(`Patient sign-up answers at ${service.url}`);
  say(`  sign up as a patient ${service.url}/sign-up`);
  say(`  phone and mailbox    ${service.url}/local`);
  say(`  API description      ${service.url}/api/openapi.json`);
  say(`  a practice to try    ${demonstrationPractice}, API key ${key ?? 'as the first start printed it'}`);
  say(`  an account to try    ${demonstrationAccount.phone}, password ${demonstrationAccount.password}`);
  say('  the service, told    npm run demo');
  isReady = true;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = isSystemError(error, 'EADDRINUSE');
  fail(
    isTaken ? `Port ${PORT} is taken. Stop what listens there, or choose another: PORT=3001 npm start` : error.message,
  );
}
