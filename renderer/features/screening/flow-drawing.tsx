/** The flow in the colours of the screen. */
import type { FlowPicture } from '../../../shared/screening/prisma-picture.ts';
import { arrowHead } from '../../../shared/screening/prisma-svg.ts';
import { DescribedSvg } from '../../ui/described-svg.tsx';
import { keyed } from '../../ui/keyed.ts';
import classes from './screening.module.css';

export function FlowDrawing({ picture }: { picture: FlowPicture }) {
  const { boxes, phases, arrows } = picture;
  return (
    <DescribedSvg picture={picture} className={classes.drawing}>
      <defs>
        <marker id="flow-arrow" markerWidth="8" markerHeight="8" refX="8" refY="4" orient="auto">
          <path d={arrowHead} className={classes.arrowHead} />
        </marker>
      </defs>
      {phases.map(({ x, y, text, ...size }) => (
        <g key={y}>
          <rect x={x} y={y} {...size} rx={3} className={classes.phase} />
          <text
            transform={`translate(${x + size.width / 2} ${y + size.height / 2}) rotate(-90)`}
            textAnchor="middle"
            dy={4}
          >
            {text}
          </text>
        </g>
      ))}
      {boxes.map(({ x, y, lines, ...size }) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} {...size} rx={3} className={classes.box} />
          {keyed(lines, ({ text }) => text).map(({ key, item }) => (
            <text key={key} x={item.x} y={item.y}>
              {item.text}
            </text>
          ))}
        </g>
      ))}
      {arrows.map(({ fromX, fromY, toX, toY }) => (
        <line
          key={`${fromX} ${fromY}`}
          x1={fromX}
          y1={fromY}
          x2={toX}
          y2={toY}
          className={classes.arrow}
          markerEnd="url(#flow-arrow)"
        />
      ))}
    </DescribedSvg>
  );
}
