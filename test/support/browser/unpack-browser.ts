/** Once a run, since two files that unpack the browser at the same time start half of it. */
import sparticuz from '@sparticuz/chromium';

export async function unpackBrowser(): Promise<void> {
  if (!process.env.CHROMIUM_PATH) await sparticuz.executablePath();
}
