/** Hands bytes to the person as a download of the browser. */
export function saveAsDownload(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; a minute is ample for a file that is already in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
