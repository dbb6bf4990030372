import { expect } from 'chai';
import { languageOf } from '../../../src/elements/shared/language.js';
import { clear, html, show } from '../page.js';

describe('the language of an element', () => {
  afterEach(clear);

  const languageIn = (content: ReturnType<typeof html>) => {
    const element = show(content).querySelector('b');
    return element && languageOf(element);
  };

  it('is that of the nearest lang', () => {
    document.documentElement.lang = 'de';
    expect(
      languageIn(
        html`<div lang="pl">
          <p><b></b></p>
        </div>`,
      ),
    ).to.equal('pl');
    expect(languageIn(html`<p><b></b></p>`)).to.equal('de');
  });

  it('is English where there is none, or none that is a language', () => {
    document.documentElement.removeAttribute('lang');
    expect(languageIn(html`<b></b>`)).to.equal('en');
    expect(languageIn(html`<b lang="no_such_tag!"></b>`)).to.equal('en');
  });

  it('is looked for outside of a shadow tree', () => {
    const host = show(html`<div lang="pl-PL"></div>`).firstElementChild;
    const inside = document.createElement('b');
    host?.attachShadow({ mode: 'open' }).append(inside);
    expect(languageOf(inside)).to.equal('pl-PL');
  });
});
