/** Draws in another way while something looks, and puts everything back before the browser paints. */
export function whileWhole<Seen>(widget: Element, look: (root: ShadowRoot) => Seen): Seen {
  const { shadowRoot } = widget;
  if (shadowRoot === null) throw new Error(`<${widget.localName}> has not been drawn`);
  const roots = rootsIn(shadowRoot);
  const scrolled = roots.flatMap(scrolledIn);
  const page = [scrollX, scrollY] as const;
  const sheets = roots.map((root) => [root, wholeSheet(root)] as const);
  for (const [root, sheet] of sheets) root.adoptedStyleSheets.push(sheet);
  try {
    return look(shadowRoot);
  } finally {
    for (const [root, sheet] of sheets)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
    scrollTo({ left: page[0], top: page[1], behavior: 'instant' });
  }
}

/** A shadow root and those inside it. */
function rootsIn(root: ShadowRoot): ShadowRoot[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : rootsIn(shadowRoot),
  );
  return [root, ...inside];
}

function scrolledIn(root: ShadowRoot) {
  return [...root.querySelectorAll('*')]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
}

/** Where something is seen as it is printed: whole, and without what only a reader can press. */
function wholeSheet(root: ShadowRoot): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(root.adoptedStyleSheets.flatMap(({ cssRules }) => printRules(cssRules)).join('\n') + ROLES);
  return sheet;
}

function printRules(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.media.mediaText === 'print'
      ? Array.from(rule.cssRules, ({ cssText }) => cssText)
      : [],
  );
}

/** What a role's colour is in the end is known only of a property that takes colours. */
const ROLES = `:host {
  outline-color: var(--_surface) !important;
  column-rule-color: var(--_muted) !important;
}
* {
  transition: none !important;
}`;
