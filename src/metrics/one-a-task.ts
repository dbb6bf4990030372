/** Lets callers through one a task, so that a page can draw and listen between two; the first need not wait. */
export function oneATask(): () => Promise<void> {
  let free = Promise.resolve();
  return () => {
    const turn = free;
    free = turn.then(nextTask);
    return turn;
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
