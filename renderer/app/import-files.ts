/** Asks the library screen to let the person choose files; the screen may still be loading. */
const eventName = 'metodebenk:import';
let isWaiting = false;

export function importFiles(): void {
  isWaiting = true;
  window.dispatchEvent(new Event(eventName));
}

/** Called by the library screen while it is shown; answers how to stop listening. */
export function onImportFiles(run: () => void): () => void {
  const take = () => {
    if (!isWaiting) return;
    isWaiting = false;
    run();
  };
  window.addEventListener(eventName, take);
  take();
  return () => window.removeEventListener(eventName, take);
}
