import { describe, it } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { readDataset } from '../src/data/read.js';
import { funnel } from '../src/engine/funnel.js';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows a dataset that is read whole, and wins its one deal', () => {
    const [, json = ''] = /```json\n([^]*?)```/.exec(readme) ?? [];
    const dataset = readDataset(JSON.parse(json));
    expect(dataset.quality).to.deep.equal({ setAside: [], warnings: [] });
    expect(funnel(dataset, {}).steps.at(-1)).to.include({ stage: 'won', entered: 1 });
  });

  it('names every colour that a page can set', () => {
    const folder = 'src/elements/shared';
    const files = readdirSync(folder).filter((file) => file.endsWith('.styles.ts'));
    const styles = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join();
    const colours = new Set(Array.from(styles.matchAll(/var\(\s*--pipeline-([a-z-]+)/g), ([, name]) => name));
    for (const colour of colours) expect(readme, colour).to.match(new RegExp(`\`${colour}\`|--pipeline-${colour}\\b`));
    expect(colours.size).to.be.greaterThan(25);
  });

  it('names every element', () => {
    const tags = readFileSync('src/define.ts', 'utf8').matchAll(/pipeline-[a-z-]+/g);
    for (const [tag] of tags) expect(readme).to.include(`### \`<${tag}>\``);
  });
});
