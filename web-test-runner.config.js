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
  plugins: [servedByVite(), accessibilityTree()],
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

/** Lets tests read a page and work it by roles and names alone, as assistive technology does. */
function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, payload, session }) {
      if (command !== 'accessibility-tree' && command !== 'accessibility-action') return undefined;
      const page = session.browser.getPage(session.id);
      const root = await page.accessibility.snapshot({ interestingOnly: false });
      if (command === 'accessibility-tree') return plainNode(root);
      const element = await nodeAt(root, payload.path).elementHandle();
      await element.evaluate(act, payload.action, payload.value);
      return true;
    },
  };
}

function nodeAt(root, path) {
  return path.reduce((node, index) => node.children[index], root);
}

function plainNode({ role, name, children = [], ...more }) {
  const { value, checked, pressed, expanded, disabled, description } = more;
  const states = { value, checked, pressed, expanded, disabled, description };
  return { role, name, ...states, children: children.map(plainNode) };
}

/** In the page: what assistive technology can do with an element. */
function act(element, action, value) {
  if (action === 'press') return element.click();
  if (action === 'focus') return element.focus();
  const option = [...element.options].find(({ text }) => text.trim() === value);
  if (option === undefined) throw new Error(`there is no ${value}`);
  element.value = option.value;
  option.selected = true;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  return element.dispatchEvent(new Event('change', { bubbles: true }));
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
