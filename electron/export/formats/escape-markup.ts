/** Text in Markdown: nothing a person wrote becomes a heading, a link, raw HTML or a table border. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(
      /^(\s*)([#+-]+|\d+[.)])(?=\s|$)|^(\s*)(=+|-{2,})(?=\s*$)/gm,
      (_, blank = '', mark, otherBlank = '', rule) => {
        if (rule) return `${otherBlank}\\${rule}`;
        return /\d/.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`;
      },
    );
}
