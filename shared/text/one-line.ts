/** On one line, without characters that no XML or SVG may hold. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ').trim();
