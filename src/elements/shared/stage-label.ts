import { shownName } from './shown-name.js';

/** What a stage is called: its own name, else its id. */
export function stageLabel({ id, label }: { readonly id: string; readonly label: string }): string {
  return shownName(label, id);
}

/** What a step is called: the last one by its only stage's own name, else by a word of the reader's language. */
export function stepLabel(
  step: { readonly id: string; readonly label: string; readonly kind: string },
  won: string,
): string {
  return step.kind === 'won' && step.label === step.id ? won : stageLabel(step);
}
