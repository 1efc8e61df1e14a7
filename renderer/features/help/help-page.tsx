/** One page of help: text from the app itself, built of elements, never of markup. */
import { Anchor, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keyId, keyMap } from '../../../shared/commands/key-map.ts';
import { type HelpPage as HelpPageName, isHelpPage } from '../../../shared/help/help-pages.ts';
import type { HelpBlock, HelpPiece } from '../../../shared/help/help-text.ts';
import { keySigns } from '../../app/keys.ts';
import { useLocale } from '../../ui/format.ts';
import { Keycaps } from '../../ui/keycaps.tsx';
import { helpText } from './help-pages.ts';

export interface HelpPageProps {
  page: HelpPageName;
  onGo: (page: HelpPageName) => void;
}

export function HelpPage({ page, onGo }: HelpPageProps) {
  const { title, blocks } = helpText(useLocale(), page);
  const pieces = (list: readonly HelpPiece[]) => <Pieces pieces={list} onGo={onGo} />;
  return (
    <article aria-label={title}>
      <Title order={3}>{title}</Title>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a fixed text have no other name than their place
        <Block key={at} block={block} pieces={pieces} />
      ))}
    </article>
  );
}

function Block({ block, pieces }: { block: HelpBlock; pieces: (list: readonly HelpPiece[]) => ReactNode }) {
  if (block.kind !== 'list') {
    return block.kind === 'heading' ? <Title order={4}>{pieces(block.pieces)}</Title> : <p>{pieces(block.pieces)}</p>;
  }
  const List = block.isNumbered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a fixed text have no other name than their place
        <li key={at}>{pieces(item)}</li>
      ))}
    </List>
  );
}

function Pieces({ pieces, onGo }: { pieces: readonly HelpPiece[]; onGo: (page: HelpPageName) => void }) {
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other name than their place
    <Fragment key={at}>
      <Piece piece={piece} onGo={onGo} />
    </Fragment>
  ));
}

function Piece({ piece, onGo }: { piece: HelpPiece; onGo: (page: HelpPageName) => void }) {
  const { t } = useTranslation();
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'words':
      return <strong>{String(t(`${piece.namespace}:${piece.key}` as never)).replace(/ …$/, '')}</strong>;
    case 'key': {
      const entry = keyMap.find((each) => keyId(each) === piece.id);
      return entry?.combinations[0] ? <Keycaps signs={keySigns(entry.combinations[0])} /> : null;
    }
    case 'link': {
      const { page, text } = piece;
      if (!isHelpPage(page)) return text;
      return (
        // A link, as a button is a block of its own in the line: what follows it would begin the next.
        <Anchor
          inherit
          underline="always"
          href="#"
          onClick={(event) => {
            event.preventDefault();
            onGo(page);
          }}
        >
          {text}
        </Anchor>
      );
    }
  }
}
