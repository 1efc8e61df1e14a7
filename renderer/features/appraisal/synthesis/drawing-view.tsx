/** A drawing in the colours of the screen; the same shapes as in files. */
import { useId } from 'react';
import type { Drawing } from '../../../../shared/pictures/drawing.ts';
import { pointsText } from '../../../../shared/pictures/drawing-svg.ts';
import { keyed } from '../../../ui/keyed.ts';
import classes from './synthesis.module.css';

export function DrawingView({ drawing }: { drawing: Drawing }) {
  const id = useId();
  const { width, height, title, description, texts, lines, shapes } = drawing;
  return (
    <svg
      className={classes.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      // Narrower, its words would be smaller the more the screen is enlarged.
      style={{ minWidth: 0.75 * width }}
      fontSize={13}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
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
    </svg>
  );
}
