import { chromeLauncher } from '@web/test-runner-chrome';
import { rmSync } from 'node:fs';
import { createServer } from 'vite';
import { browserFlags, ensureBrowser } from './scripts/browser.js';

export default {
  files: ['test/elements/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/stories.test.ts'],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await ensureBrowser(), args: browserFlags },
      createPage: createSeenPage,
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 600_000,
  plugins: [servedByVite()],
  filterBrowserLogs: ({ args }) => !/^(Lit is in dev mode|\[vite\])/.test(String(args[0])),
  testFramework: { config: { timeout: 20_000 } },
};

/** A tab behind others draws nothing and runs no animation, unless it is made to believe that it is in front. */
async function createSeenPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** Vite compiles and bundles what the tests import; the runner keeps its own files. */
function servedByVite() {
  // A folder per run: a cache that another run is still filling would load a dependency twice.
  const cacheDir = `.cache/vite-test-${process.pid}`;
  let server;
  let origin;
  return {
    name: 'served-by-vite',
    async serverStart() {
      server = await createServer({
        configFile: false,
        cacheDir,
        logLevel: 'error',
        server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
        plugins: [
          {
            name: 'leave-to-runner',
            enforce: 'pre',
            resolveId: (id) => (id.startsWith('/__w') ? { id, external: true } : null),
          },
        ],
        optimizeDeps: {
          entries: [
            'src/**/*.ts',
            '!src/cli.ts',
            'test/{elements,browser}/**/*.ts',
            'test/*.ts',
            'stories/**/*.ts',
            '.storybook/preview.ts',
          ],
          exclude: ['@web/test-runner-commands'],
        },
      });
      await server.listen();
      origin = `http://127.0.0.1:${server.httpServer.address().port}`;
    },
    async serve({ path, url, headers }) {
      if (path.startsWith('/__w')) return undefined;
      const response = await fetch(origin + url, { headers });
      if (!response.ok) return undefined;
      return { body: await response.text(), type: response.headers.get('content-type') ?? undefined };
    },
    async serverStop() {
      await server?.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}
