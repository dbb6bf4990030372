import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare global {
  // The script of axe puts itself there.
  var axe: typeof axeCore;
}

/** What axe finds in an element: the rule, and the parts that break it. */
export async function axeFaults(element: Element): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
