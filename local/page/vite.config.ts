/** The build of the page of the local phone, mailbox and workflow, beside the patients' pages. */
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import pages from '../../web/vite.config.ts';

export default mergeConfig(
  pages,
  defineConfig({
    // One folder up, so that the page does not take the place of the patients' own index.html.
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    build: {
      emptyOutDir: false,
      rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
    },
  }),
);
