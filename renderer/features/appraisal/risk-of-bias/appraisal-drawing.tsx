/** A picture of what was judged, in the colours of the screen; the same shapes as in files. */
import { type AppraisalPicture, lightRadius, type PictureSign } from '../../../../shared/risk-of-bias/picture.ts';
import { leastForSign } from '../../../../shared/risk-of-bias/picture-svg.ts';
import { DescribedSvg } from '../../../ui/described-svg.tsx';
import { keyed } from '../../../ui/keyed.ts';
import classes from './risk-of-bias.module.css';

export function AppraisalDrawing({ picture }: { picture: AppraisalPicture }) {
  const { texts, lights, bars } = picture;
  return (
    <DescribedSvg picture={picture} className={classes.drawing}>
      {keyed(texts, ({ x, y }) => `${x} ${y}`).map(({ key, item: { x, y, text, anchor, isHead } }) => (
        <text key={key} x={x} y={y} textAnchor={anchor} fontWeight={isHead ? 600 : undefined}>
          {text}
        </text>
      ))}
      {keyed(lights, ({ x, y }) => `${x} ${y}`).map(({ key, item }) => (
        <Signed key={key} sign={item} x={item.x} y={item.y}>
          <circle cx={item.x} cy={item.y} r={lightRadius} />
        </Signed>
      ))}
      {keyed(bars, ({ x, y }) => `${x} ${y}`).map(({ key, item }) => (
        <Signed
          key={key}
          sign={item.width < leastForSign ? { ...item, symbol: '' } : item}
          x={item.x + item.width / 2}
          y={item.y + item.height / 2}
        >
          <rect x={item.x} y={item.y} width={item.width} height={item.height} />
        </Signed>
      ))}
    </DescribedSvg>
  );
}

function Signed({ sign, x, y, children }: { sign: PictureSign; x: number; y: number; children: React.ReactNode }) {
  return (
    <g className={classes.signed} data-colour={sign.colour ?? undefined}>
      <title>{sign.text}</title>
      {children}
      <text x={x} y={y + 4.5} textAnchor="middle" fontWeight={700}>
        {sign.symbol}
      </text>
    </g>
  );
}
