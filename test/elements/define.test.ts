import { expect } from 'chai';
import { define } from '../../src/define/define.js';

describe('define', () => {
  it('keeps the first definition of a tag and warns once', () => {
    const warnings: unknown[] = [];
    const { console } = globalThis;
    globalThis.console = { ...console, warn: (text: unknown) => void warnings.push(text) };
    const [First, Second] = [class extends HTMLElement {}, class extends HTMLElement {}];
    define('pipeline-defined-twice', First);
    define('pipeline-defined-twice', First);
    expect(warnings).to.deep.equal([]);
    define('pipeline-defined-twice', Second);
    define('pipeline-defined-twice', Second);
    globalThis.console = console;
    expect(customElements.get('pipeline-defined-twice')).to.equal(First);
    expect(warnings).to.deep.equal([
      'pipeline-elements: <pipeline-defined-twice> is defined already; the first definition stays',
    ]);
  });
});
