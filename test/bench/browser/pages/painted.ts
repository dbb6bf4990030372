/** Takes down, as the mark `painted`, when the frame is done that shows what is drawn by now. */
export function paintedNext(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('painted');
    port2.postMessage(null);
  });
}
