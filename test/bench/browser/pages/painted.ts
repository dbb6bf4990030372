/** Resolves when the frame is done that shows what is drawn by now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Takes it down as the mark `painted`. */
export function markPainted(): void {
  void painted().then(() => performance.mark('painted'));
}
