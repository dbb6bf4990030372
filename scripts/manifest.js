import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const MARKERS = /(<!-- elements:start[^>]*-->\n)[^]*(<!-- elements:end -->)/;

/** Writes custom-elements.json and the README's tables of elements from the sources; `--check` only compares. */
const manifest = await cli({ argv: ['analyze'], noWrite: true });
const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
update('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
if (MARKERS.test(readme)) update('README.md', await formatted(readme.replace(MARKERS, `$1\n${tables()}\n$2`)));
else fail('README.md: expected <!-- elements:start --> and <!-- elements:end -->');

function update(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (process.argv.includes('--check')) fail(`${path}: out of date: npm run manifest`);
  else writeFileSync(path, text);
}

function tables() {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  return elements.map(section).join('\n');
}

function section({ tagName, description, members = [], attributes = [], events, slots, cssParts, cssProperties }) {
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `### \`<${tagName}>\`\n\n${description}\n`,
    table('Attribute', ['Property', 'Type', 'Default'], attributes, ({ fieldName, type, default: value }) => [
      fieldName,
      type?.text,
      value,
    ]),
    table('Property', ['Type'], properties, ({ type }) => [type?.text]),
    table('Method', ['Returns'], methods, ({ return: result }) => [result?.type.text]),
    table('Event', ['Class'], events, ({ type }) => [type?.text]),
    table('Slot', [], slots, () => []),
    table('Part', [], cssParts, () => []),
    table('Custom property', ['Default'], cssProperties, ({ default: value }) => [value]),
  ].join('\n');
}

function table(title, columns, items = [], cells) {
  if (items.length === 0) return '';
  const fence = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
  const code = (text) => (text ? fence(text.replaceAll('|', '\\|')) : '');
  const row = (texts) => `| ${texts.join(' | ')} |`;
  const rows = items.map((item) => [
    code(item.name) || '(default)',
    ...cells(item).map(code),
    oneLine(item.description),
  ]);
  const head = [title, ...columns, 'What it is'];
  return `${[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')}\n`;
}

function oneLine(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

async function formatted(markdown) {
  return format(markdown, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
