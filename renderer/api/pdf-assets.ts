/** Where pdf.js finds what it loads beside its code; pass these to its `getDocument`. Absolute, because its worker reads them. */
export function pdfAssetFolders(base: string = document.baseURI) {
  const folder = (name: string) => new URL(`pdfjs/${name}/`, base).href;
  return {
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
    wasmUrl: folder('wasm'),
  };
}
