/** A drawing in the colours of the screen; the same shapes as in files. */
import type { Drawing } from '../../../../shared/pictures/drawing.ts';
import { pointsText } from '../../../../shared/pictures/drawing-svg.ts';
import { DescribedSvg } from '../../../ui/described-svg.tsx';
import { keyed } from '../../../ui/keyed.ts';
import classes from './synthesis.module.css';

export function DrawingView({ drawing }: { drawing: Drawing }) {
  const { texts, lines, shapes } = drawing;
  return (
    <DescribedSvg picture={drawing} className={classes.drawing}>
      {keyed(lines, ({ x1, y1, x2, y2 }) => `${x1} ${y1} ${x2} ${y2}`).map(({ key, item }) => (
        <line
          key={key}
          x1={item.x1}
          y1={item.y1}
          x2={item.x2}
          y2={item.y2}
          data-look={item.look}
          strokeDasharray={item.isDashed ? '4 3' : undefined}
        />
      ))}
      {keyed(shapes, ({ points }) => pointsText(points)).map(({ key, item }) => (
        <polygon key={key} points={pointsText(item.points)} data-look={item.look} data-open={item.isOpen || undefined}>
          <title>{item.text}</title>
        </polygon>
      ))}
      {keyed(texts, ({ x, y }) => `${x} ${y}`).map(({ key, item: { x, y, text, anchor, isBold, isUpright } }) => (
        <text
          key={key}
          {...(isUpright ? { transform: `translate(${x} ${y}) rotate(-90)` } : { x, y })}
          textAnchor={anchor}
          fontWeight={isBold ? 600 : undefined}
        >
          {text}
        </text>
      ))}
    </DescribedSvg>
  );
}
