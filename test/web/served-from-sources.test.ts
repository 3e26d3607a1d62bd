/** `npm run web`: the pages from their sources, in front of the service that PORT names. */
import { spawnSync } from 'node:child_process';

const print = `
  const { default: { server } } = await import('./web/vite.config.ts');
  process.stdout.write(JSON.stringify(server.proxy));
`;

function proxyWith(environment: NodeJS.ProcessEnv): unknown {
  const { PORT: _, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', print], {
    encoding: 'utf8',
    env: { ...env, ...environment },
  });
  return JSON.parse(stdout);
}

it.each([
  ['PORT', { PORT: '3001' }, 'http://localhost:3001'],
  ['the port of npm start without one', {}, 'http://localhost:3000'],
])('asks the service on %s', (_, environment, service) => {
  const proxied = { target: service, changeOrigin: true, headers: { origin: service } };
  expect(proxyWith(environment)).toEqual({ '/api': proxied, '/local': proxied });
});
