import { createServer, type Server } from 'node:http';
import { build } from 'vite';

/** What a page has besides its script, `pages/<name>.ts`. */
export interface PageContent {
  readonly name: string;
  readonly body: string;
  readonly style?: string;
  /** What the page may fetch, by its name there. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Pages that a browser can open. */
export interface Site {
  addressOf(name: string): string;
  close(): void;
}

/** Bundles each page for itself, from `dist` as it is, and serves them all on this machine alone. */
export async function openSite(pages: readonly PageContent[]): Promise<Site> {
  const files = new Map<string, string>([['/', '<!doctype html><title>Nothing</title>']]);
  for (const page of pages) {
    files.set(`/${page.name}/`, documentOf(page));
    for (const [name, text] of Object.entries(page.files ?? {})) files.set(`/${page.name}/${name}`, text);
    for (const [name, code] of await bundle(page.name)) files.set(`/${page.name}/${name}`, code);
  }
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.json') ? 'application/json' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(file);
  });
  const port = await listen(server);
  return { addressOf: (name) => `http://127.0.0.1:${port}/${name}`, close: () => void server.close() };
}

/** A script element with JSON in it. */
export function jsonScript(attributes: string, value: unknown): string {
  return `<script type="application/json" ${attributes}>${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

function documentOf({ name, body, style = '' }: PageContent): string {
  return `<!doctype html>
    <html lang="en">
      <title>${name}</title>
      <style>body { margin: 16px; inline-size: 900px; } ${style}</style>
      <script type="module" src="page.js"></script>
      <body>${body}</body>
    </html>`;
}

/** As an app's build does it; the pages name modules of `src`, which are taken as the package has them. */
async function bundle(name: string): Promise<[string, string][]> {
  const output = { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js' };
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: './',
    resolve: { alias: [{ find: /^(\.\.\/)+src\//, replacement: `${process.cwd()}/dist/` }] },
    build: { write: false, rolldownOptions: { input: `test/bench/browser/pages/${name}.ts`, output } },
  });
  const outputs = 'output' in built ? built.output : [];
  return outputs.flatMap((file): [string, string][] => (file.type === 'chunk' ? [[file.fileName, file.code]] : []));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error(`expected a port, got ${address}`));
    });
  });
}
