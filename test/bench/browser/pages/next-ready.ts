/** Resolves when an element, or what it is for, is ready; rejects when it failed. */
export function nextReady(element: HTMLElement | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    element?.addEventListener('pipeline-ready', resolve, { once: true });
    element?.addEventListener('pipeline-error', ({ error }) => reject(error), { once: true });
  });
}
