/** Width of an opened panel, where the window has room for it. */
const WIDTH = 320;

/** Room between a panel and its opener, and the least between it and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/** A panel lower than this would show too little: it goes where there is more room. */
const LEAST_HEIGHT = 280;

/**
 * Writes the rule that puts a panel below its opener, or above it where there is more room.
 *
 * A rule in a sheet of the shadow tree: policies that refuse styles in attributes let it be.
 */
export function placePanel(sheet: CSSStyleSheet, opener: Element): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const width = Math.min(WIDTH, clientWidth - 2 * EDGE);
  const wanted = getComputedStyle(opener).direction === 'rtl' ? right - width : left;
  const x = Math.max(EDGE, Math.min(wanted, clientWidth - width - EDGE)) + scrollX;
  const [below, above] = [clientHeight - bottom, top];
  const isBelow = below >= LEAST_HEIGHT || below >= above;
  const height = (isBelow ? below : above) - GAP - EDGE;
  const inset = isBelow
    ? `${bottom + GAP + scrollY}px auto auto ${x}px`
    : `auto auto ${clientHeight - top + GAP - scrollY}px ${x}px`;
  sheet.replaceSync(`.panel { inset: ${inset}; inline-size: ${width}px; max-block-size: ${Math.max(160, height)}px; }`);
}
