/** An id that can name a file of its own, also on Windows, where case tells nothing and some names are devices. */
const fileIdForm = /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$))[a-z0-9][a-z0-9.-]{0,99}$/;

export const isFileId = (id: string): boolean => fileIdForm.test(id);
