/** Moves the focus to the option above or below, the first or the last, where the key is one for that. */
export function moveBetweenOptions(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const panel = currentTarget.closest('.panel');
  const options = [...(panel?.querySelectorAll<HTMLElement>('ul .option') ?? [])].map(focusable);
  const at = options.indexOf(focusable(target.closest('li')?.querySelector<HTMLElement>('.option') ?? target));
  const isTyping = target instanceof HTMLInputElement && target.type === 'search';
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: isTyping ? NaN : 0,
    End: isTyping ? NaN : options.length - 1,
  };
  if (!isKey(key, next)) return;
  const option = options[next[key]] ?? (key === 'ArrowUp' ? panel?.querySelector<HTMLElement>('[data-first]') : null);
  if (!option) return;
  event.preventDefault();
  option.focus();
}

/** Opens or closes a team where the key is an arrow ahead or back. */
export function turnByKey(event: KeyboardEvent, turn: (open: boolean) => void): void {
  const { key, currentTarget } = event;
  if ((key !== 'ArrowRight' && key !== 'ArrowLeft') || !(currentTarget instanceof Element)) return;
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  event.preventDefault();
  turn((key === 'ArrowRight') !== isRightToLeft);
}

/** What takes the focus of an option: the box in it, else itself. */
function focusable(option: HTMLElement): HTMLElement {
  return option.querySelector('input') ?? option;
}

function isKey<Keys extends object>(key: string, keys: Keys): key is Extract<keyof Keys, string> {
  return Object.hasOwn(keys, key);
}
