import { type ReactNode, useId } from 'react';

export interface DescribedSvgProps {
  picture: { width: number; height: number; title: string; description: string };
  className?: string | undefined;
  children: ReactNode;
}

/** A picture that says in words what it shows. It scrolls rather than become too small to read. */
export function DescribedSvg({
  picture: { width, height, title, description },
  className,
  children,
}: DescribedSvgProps) {
  const id = useId();
  return (
    <svg
      className={className}
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
      {children}
    </svg>
  );
}
