import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';

/** What each layer may import beside itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  data: [],
  adapters: ['data'],
  engine: ['data'],
  metrics: ['engine', 'data'],
  elements: ['metrics', 'engine', 'data'],
  define: ['elements', 'metrics', 'engine', 'data'],
  cli: ['engine', 'data'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const text = new Map(files.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]));
const layered = files.filter((path) => path.includes('/'));

describe('the layers', () => {
  it('are known', () => {
    expect(Object.keys(LAYERS)).to.include.members(layered.map(layerOf));
    expect(layered.length).to.be.greaterThan(30);
  });

  it('import only what stands beyond them on the way to data', () => {
    const wrong = layered.flatMap((path) =>
      ownImports(path)
        .filter((target) => layerOf(target) !== layerOf(path) && !LAYERS[layerOf(path)]?.includes(layerOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('import no door: those are for others', () => {
    const wrong = layered.flatMap((path) =>
      ownImports(path)
        .filter((target) => !target.includes('/'))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('of data, engine and metrics know no Lit, no d3, and the engine no zod', () => {
    const packages = (path: string) => imports(path).filter((target) => !target.startsWith('.'));
    const used = (layer: string) => [...new Set(layered.filter((path) => layerOf(path) === layer).flatMap(packages))];
    expect(used('engine')).to.deep.equal([]);
    expect(used('metrics')).to.deep.equal([]);
    expect(used('data')).to.deep.equal(['zod/mini']);
  });

  it('reach zod neither from the engine nor from reading, nor from an element', () => {
    const reached = new Set<string>();
    const follow = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      ownImports(path).forEach(follow);
    };
    ['engine.ts', 'data.ts', 'define.ts', 'index.ts', 'metrics/over-data.ts'].forEach(follow);
    expect(reached).to.include('data/contract.ts');
    expect([...reached].filter((path) => imports(path).some((target) => target.startsWith('zod')))).to.deep.equal([]);
  });
});

describe('the sources', () => {
  const saying = (pattern: RegExp, where: (path: string) => boolean) =>
    files.filter((path) => where(path) && pattern.test(code(path)));

  it('of data and engine ask no clock, no locale, no page, and roll no dice', () => {
    const pattern =
      /Date\.now|new Date\(\)|performance\.now|Math\.random|toLocale|localeCompare|navigator|document\b\.|window\b\./;
    expect(saying(pattern, (path) => ['data', 'engine'].includes(layerOf(path)))).to.deep.equal([]);
  });

  it('register elements in define only', () => {
    expect(saying(/customElements\s*\.\s*define|@customElement/, (path) => layerOf(path) !== 'define')).to.deep.equal(
      [],
    );
  });

  it('write nothing to the console but the warning of define', () => {
    expect(saying(/console\s*\./, (path) => path !== 'define/define.ts')).to.deep.equal([]);
  });

  it('evaluate no code and write no markup from text', () => {
    expect(saying(/\beval\(|new Function|innerHTML|unsafeHTML/, () => true)).to.deep.equal([]);
  });

  it('are doors of names only where they stand directly in src', () => {
    const doors = files.filter((path) => !path.includes('/') && path !== 'cli.ts' && path !== 'define.ts');
    expect(doors).to.include.members(['engine.ts', 'metrics.ts', 'data.ts']);
    for (const door of doors) {
      const rest = code(door)
        .replace(/export (type )?(\{[^}]*\}|\*) from '[^']+';/g, '')
        .trim();
      expect(rest, door).to.equal('');
    }
  });
});

function layerOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** A file without its comments. */
function code(path: string): string {
  return (text.get(path) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');
}

function imports(path: string): string[] {
  return [...code(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
}

/** The files of src that a file imports. */
function ownImports(path: string): string[] {
  return imports(path)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.join(dirname(path), target).replace(/\.js$/, '.ts'));
}
