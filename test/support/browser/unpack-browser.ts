/** Before any test: the browser is unpacked once, since two files that unpack it at the same time start half of it. */
import sparticuz from '@sparticuz/chromium';

export default async function unpackBrowser(): Promise<void> {
  if (!process.env.CHROMIUM_PATH) await sparticuz.executablePath();
}
