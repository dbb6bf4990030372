import { expect } from 'chai';
import { describe, it } from 'node:test';

describe('the kit without a window', () => {
  it('can be imported, as a server does that renders a page', async () => {
    expect(globalThis).not.to.have.property('window');
    const kit = await import('../src/index.js');
    expect(kit).to.include.keys('Source', 'FunnelChart');
  });

  it('can be defined, as a server does that renders elements', async () => {
    await import('../src/define.js');
    expect(globalThis).not.to.have.property('window');
    expect(customElements.get('pipeline-source')).to.equal((await import('../src/index.js')).Source);
  });
});
