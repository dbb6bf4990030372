/** Arrow keys lead from bucket to bucket of a chart. */
export function moveAlong(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof Element)) return;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const to = bucketFor(
    event,
    buttons.findIndex((button) => button === target),
    buttons.length,
  );
  if (to === null) return;
  event.preventDefault();
  buttons[to]?.focus();
}

/** Which of a chart's buttons a key leads to from one of them, wherever the line runs from; null for other keys. */
export function bucketFor({ key, currentTarget }: KeyboardEvent, at: number, count: number): number | null {
  const isRightToLeft = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  const next = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const before = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === next) return Math.min(at + 1, count - 1);
  if (key === before) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
