import classes from './certainty-symbol.module.css';

/** ⊕⊕⊕◯ drawn, because few fonts hold both signs in one size. `filled`: 1 to 4. What it means stands beside it in words. */
export function CertaintySymbol({ filled }: { filled: number }) {
  return (
    <svg className={classes.symbol} viewBox="0 0 62 14" aria-hidden="true">
      {[0, 1, 2, 3].map((place) => (
        <g key={place} transform={`translate(${place * 16} 0)`}>
          <circle cx="7" cy="7" r="6" />
          {place < filled && <path d="M7 1v12M1 7h12" />}
        </g>
      ))}
    </svg>
  );
}

const symbols = /([⊕◯]{4})/;

/** A text of which the signs of certainty are drawn. */
export function WithSymbols({ text }: { text: string }) {
  return text.split(symbols).map((part, at) =>
    symbols.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
      <CertaintySymbol key={at} filled={part.lastIndexOf('⊕') + 1} />
    ) : (
      part
    ),
  );
}
