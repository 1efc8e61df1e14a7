/** The text of a LaTeX fragment as BibTeX files hold it: accents composed, markup dropped. */

const marks: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const signs: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textless: '<',
  textgreater: '>',
  textregistered: '®',
  textcopyright: '©',
  texttrademark: '™',
  textdegree: '°',
  textmu: 'µ',
  pm: '±',
  times: '×',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'µ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  theta: 'θ',
  chi: 'χ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Omega: 'Ω',
  infty: '∞',
  cdot: '·',
  ldots: '…',
  dots: '…',
  textasciitilde: '~',
  backslash: '\\',
  textbackslash: '\\',
  textquotedblleft: '“',
  textquotedblright: '”',
  // Kept apart from the braces of markup until those are dropped.
  textbraceleft: '\uE000',
  textbraceright: '\uE001',
  lbrace: '\uE000',
  rbrace: '\uE001',
};

/** Dashes and the fixed space, which addresses keep as they are. */
const typography: Record<string, string> = { '--': '–', '---': '—', '~': ' ' };

export function textFromLatex(latex: string): string {
  if (!/[\\{}~$]|--/.test(latex)) return latex.replace(/\s+/g, ' ').trim();
  return latex
    .replace(/\\([`'^~=."])\s*(?:\{\s*\\?([A-Za-zıȷ])\s*\}|\\?([A-Za-zıȷ])|\{\})/g, accent)
    .replace(/\\([uvHrcdbk])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+\\?([A-Za-z])(?![A-Za-z]))/g, accent)
    .replace(/\\([A-Za-z]+)(?:\s*\{\}|[^\S\n]+|(?![A-Za-z]))/g, (whole, name: string) =>
      Object.hasOwn(signs, name)
        ? (signs[name] ?? '')
        : /^(?:and|url|href)$/.test(name)
          ? ''
          : whole.endsWith(' ')
            ? ' '
            : '',
    )
    .replace(/\\([&%$#_{}])/g, (_, sign: string) =>
      sign === '{' ? '\uE000' : sign === '}' ? '\uE001' : sign === '$' ? '\uE002' : sign,
    )
    .replace(/[{}$]/g, '')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\[-/@]/g, '')
    .replace(/https?:\S+|---?|~/g, (part) => typography[part] ?? part)
    .replace(/[\uE000-\uE002]/g, (sign) => '{}$'.charAt(sign.charCodeAt(0) - 0xe000))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function accent(_whole: string, mark: string, braced?: string, bare?: string): string {
  const letter = (braced ?? bare ?? '').replace('ı', 'i').replace('ȷ', 'j');
  return letter ? letter + (marks[mark] ?? '') : '';
}
