/** Keys that are pressed together, as their caps. */
import { Kbd } from '@mantine/core';

export function Keycaps({ signs }: { signs: readonly string[] }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {signs.map((sign, index) => (
        <span key={sign}>
          {index > 0 ? '\u2009+\u2009' : null}
          <Kbd size="xs">{sign}</Kbd>
        </span>
      ))}
    </span>
  );
}
