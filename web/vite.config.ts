/** The build of the pages; `npm run web` serves them from their sources while they are being changed. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { stages } from '../bin/stages.ts';
import { numberingPlans } from '../core/contact/numbering-plans.ts';
import { type Platform, platformOf } from '../core/platform.ts';

const platform: Platform = process.env.PLATFORM ? JSON.parse(process.env.PLATFORM) : platformOf(stages.local);
/** The address of the service, for `npm run web` beside an `npm start` on another port. */
const service = `http://localhost:${process.env.PORT ?? 3000}`;

/** The service answers its own `Host` and `Origin` alone. */
const asIfFromThere = { target: service, changeOrigin: true, headers: { origin: service } };

/** The pages judge numbers of the served countries only, as the functions do. */
const servedNumberingPlans: Plugin = {
  name: 'served-numbering-plans',
  enforce: 'pre',
  resolveId: id => (id === 'libphonenumber-js/max/metadata' ? '\0numbering-plans' : undefined),
  load: id =>
    id === '\0numbering-plans' ? `export default ${JSON.stringify(numberingPlans(platform.countries))}` : undefined,
};

/**
 * Files that are loaded together compress better as one, and are asked for once: what every page has, and what every form has.
 * All others come with the page that needs them.
 */
const chunks = [
  {
    name: 'page',
    priority: 2,
    test: /web\/(components\/[a-z-]+\.tsx?|hooks\/use-(action|failure|signed|focus|document)|api\/(client|stored|access|server-time|signed-in)|router|platform|language)|node_modules\/preact/,
  },
  {
    name: 'form',
    priority: 1,
    test: /web\/(components\/form\/(field|fault|email|password|phone|secret|terms|text)|hooks\/(use-fields?\.|after-press))/,
  },
];

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    servedNumberingPlans,
    {
      name: 'platform',
      transformIndexHtml: html =>
        html
          .replaceAll('%NAME%', () => escapeHtml(platform.name))
          .replaceAll('%SUPPORT%', () => escapeHtml(platform.supportEmail)),
    },
  ],
  define: { __PLATFORM__: JSON.stringify(platform) },
  build: {
    target: 'baseline-widely-available',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': asIfFromThere, '/local': asIfFromThere } },
});
