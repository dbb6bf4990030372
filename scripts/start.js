import { installDependencies } from './install.js';

/** Shows the demo, whose page without a bundler needs the file for CDNs. */
installDependencies();
const { createServer } = await import('vite');
const { bundleOneFile } = await import('./bundle.js');
await bundleOneFile();

const server = await createServer({ server: { open: hasBrowser() && '/demo/' } });
await server.listen();
const address = new URL('demo/', server.resolvedUrls.local[0]);
console.log(
  `\nThe demo: ${address}\nOn a page without a bundler: ${new URL('plain.html', address)}\nStop it with Ctrl+C.`,
);

function hasBrowser() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
