/** Defines a tag unless the page has it already; the first definition stays, whichever copy of the kit it came from. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || customElements.get(tag) === element) return;
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
  else warn(tag);
}

let hasWarned = false;

function warn(tag: string): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(`pipeline-elements: <${tag}> is defined already; the first definition stays`);
}
