/** Hands bytes to the person as a download of the browser. */
export function saveAsDownload(blob: Blob, fileName: string): void {
  const address = addressOf(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

/** Shows bytes in a tab of their own; where the browser opens none, they are downloaded. */
export function showInTab(blob: Blob, fileName: string): void {
  if (!window.open(addressOf(blob), '_blank')) saveAsDownload(blob, fileName);
}

/** The browser reads it after the click; a minute is ample for a file that is already in memory. */
function addressOf(blob: Blob): string {
  const address = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return address;
}
