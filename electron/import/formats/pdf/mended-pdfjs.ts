/**
 * Places of pdf.js, written anew while it is loaded: three of its text reader took a third of the time of an import
 * (decision 70), and the text and its figures stay the same to the last bit; one bounds the pictures of a page. Where the
 * installed version reads otherwise, it stays as it is.
 */

interface Mend {
  from: string;
  to: string;
}

export const mends: readonly Mend[] = [
  {
    // A state that is made the prototype of its copy gets a hidden class of its own, and all that reads states is slow.
    from: `    const clone = Object.assign(Object.create(this), this);
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix = this.textLineMatrix.slice();
    clone.fontMatrix = this.fontMatrix.slice();`,
    to: `    const clone = new TextState();
    clone.ctm = this.ctm;
    clone.fontName = this.fontName;
    clone.fontSize = this.fontSize;
    clone.loadedName = this.loadedName;
    clone.font = this.font;
    clone.charSpacing = this.charSpacing;
    clone.wordSpacing = this.wordSpacing;
    clone.leading = this.leading;
    clone.textHScale = this.textHScale;
    clone.textRise = this.textRise;
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix = this.textLineMatrix.slice();
    clone.fontMatrix = this.fontMatrix.slice();`,
  },
  {
    // The product of three matrices of which one is mostly zeros, without the matrix in between.
    from: '      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));',
    to: `      const { textMatrix: m, ctm: c } = textState;
      const size = tsm[0], height = tsm[3], rise = tsm[5];
      const m0 = m[0], m1 = m[1], m2 = m[2], m3 = m[3];
      const c0 = c[0], c1 = c[1], c2 = c[2], c3 = c[3];
      const x0 = m0 * size, x1 = m1 * size, x2 = m2 * height, x3 = m3 * height;
      const x4 = m2 * rise + m[4], x5 = m3 * rise + m[5];
      return [c0 * x0 + c2 * x1, c1 * x0 + c3 * x1, c0 * x2 + c2 * x3, c1 * x2 + c3 * x3, c0 * x4 + c2 * x5 + c[4], c1 * x4 + c3 * x5 + c[5]];`,
  },
  {
    // The words under a highlight are for a panel of pdf.js's own viewer: the page would be read a second time.
    from: `      } else if (annotation.overlaysTextContent && isVisible) {
        highlightedAnnotations.push(annotation);
      }`,
    to: '      }',
  },
  {
    // Of a page with many photographs each may be small enough, and all of them more than the memory allowed. One that is
    // left out leaves a mark, as nothing else in the list of operations tells of it; marks of the file's own are dropped.
    from: `    if (maxImageSize !== -1 && w * h > maxImageSize) {
      const msg = "Image exceeded maximum allowed size and was removed.";
      if (!ignoreErrors) {
        throw new Error(msg);
      }
      warn(msg);`,
    to: `    if (
      maxImageSize !== -1 &&
      (w * h > maxImageSize || (this.pixelsOfPage = (this.pixelsOfPage ?? 0) + w * h) > 2 * maxImageSize)
    ) {
      operatorList.addOp(OPS.markPoint, []);`,
  },
];

export function mendPdfjsWorker(source: string): string {
  return mends.reduce((text, { from, to }) => text.replace(from, () => to), source);
}
