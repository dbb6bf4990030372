import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { build } from 'vite';

/** The source files of the public entries: what stands directly in src, each tag's definition, each adapter. */
export function entries() {
  return [
    ...filesIn('src', /^[^.]+\.ts$/),
    ...filesIn('src/define', /^pipeline-[^.]+\.ts$/),
    ...filesIn('src/adapters', /^[^.]+\.ts$/),
  ];
}

/** Makes a module in dist of each in src, so that a page's bundler takes only what the page uses. */
export function bundleModules() {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`));
  const output = { preserveModules: true, preserveModulesRoot: 'src' };
  return bundle(entries(), { minify: false }, { external: [/^node:/, ...packages], output });
}

/** Makes one file with everything in it, for pages without a bundler. */
export function bundleOneFile() {
  const output = { codeSplitting: false, minify: true };
  return bundle({ 'pipeline-elements': 'src/define.ts' }, {}, { output });
}

function bundle(entry, options, { output, ...rest }) {
  const rolldownOptions = { ...rest, output: { ...output, entryFileNames: '[name].js' } };
  const lib = { entry, formats: ['es'] };
  const shared = {
    base: './',
    publicDir: false,
    configFile: false,
    logLevel: 'warn',
    plugins: [withTightStyles, withTightTemplates],
  };
  return build({ ...shared, build: { ...options, lib, emptyOutDir: false, rolldownOptions } });
}

/** Minifiers leave the text of template literals alone; in style sheets white space says nothing. */
const withTightStyles = {
  name: 'tight-styles',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler: (code) => ({ code: code.replace(/css`[^`]*`/g, tight), map: null }),
  },
};

/** In markup a line's indentation says nothing more than its break, and in code nothing at all. */
const withTightTemplates = {
  name: 'tight-templates',
  transform: {
    filter: { id: /src\/elements\/.*\.ts$/, code: /html`|svg`/ },
    handler: (code) => ({ code: code.replace(/\n[ \t]+/g, '\n'), map: null }),
  },
};

function tight(style) {
  return style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}

function filesIn(folder, pattern) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return names.sort().map((name) => `${folder}/${name}`);
}
