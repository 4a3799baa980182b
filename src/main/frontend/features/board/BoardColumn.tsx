import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useOwnId } from '@once';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listUrl } from '../../shared/api/api';
import { compact } from '../../shared/format/compact';
import { deals } from '../../shared/format/deals';
import { money, number } from '../../shared/format/number';
import { Button } from '../../shared/ui/Button';
import type { Card, Column } from './board-api';
import { type CardChoice, chosen } from './card-choice';
import type { CardPlace } from './DealCard';
import { columnName } from './moves';
import { useCards, useFirst } from './use-cards';

type Props = Omit<CardPlace, 'from'> & { column: Column; currency: string; choice: CardChoice; settling: boolean };

const NONE: readonly Card[] = [];

/** A stage: its figures and its deals. A folded one shows its name and its number, and takes deals all the same. */
export function BoardColumn({ column, currency, choice, settling, ...all }: Props) {
    const place: CardPlace = { ...all, from: columnName(column) };
    const [folded, setFolded] = useState(column.folded);
    const [target, over] = useDropTarget(place, column);
    const id = useOwnId('column');
    const classes = ['pipewright-column', `is-${column.kind}`, folded && 'is-folded', over && 'is-over'].filter(Boolean).join(' ');
    const cards = useMemo(() => chosen(column.cards, choice), [column.cards, choice]);
    const list = useCards(useFirst(folded ? NONE : cards), choice.compact, place);
    return (
        <section ref={target} class={classes} aria-labelledby={id} data-column={column.key}>
            <header>
                <h3 id={id}>{column.name}</h3>
                <Fold column={column} folded={folded} toggle={() => setFolded(!folded)} />
                <Figures column={column} currency={currency} settling={settling} />
            </header>
            {!folded && (
                <>
                    {cards.length < column.cards.length && (
                        <p class="pipewright-muted">
                            {AJS.I18n.getText('pipewright.board.column.shown', number(cards.length), number(column.cards.length))}
                        </p>
                    )}
                    {list.length > 0 && <ul>{list}</ul>}
                    {column.figure.count === 0 && <p class="pipewright-muted">{AJS.I18n.getText('pipewright.board.column.empty')}</p>}
                    {column.more > 0 && (
                        <p class="pipewright-muted">{AJS.I18n.getText('pipewright.board.column.more', number(column.more))}</p>
                    )}
                </>
            )}
        </section>
    );
}

function Fold({ column, folded, toggle }: { column: Column; folded: boolean; toggle: () => void }) {
    const name = folded
        ? AJS.I18n.getText('pipewright.board.column.unfold', column.name, deals(column.figure.count))
        : AJS.I18n.getText('pipewright.board.column.fold', column.name);
    return (
        <Button look="link" class="pipewright-column-fold" aria-label={name} aria-expanded={folded ? 'false' : 'true'} onClick={toggle}>
            <span aria-hidden="true">{folded ? '▸' : '◂'}</span>
        </Button>
    );
}

type FiguresProps = { column: Column; currency: string; settling: boolean };

function Figures({ column, currency, settling }: FiguresProps) {
    const { count, amount, jql } = column.figure;
    const said = deals(count);
    return (
        <p class="pipewright-column-figures">
            {jql === null ? (
                <span>{said}</span>
            ) : (
                <a href={listUrl(jql)} aria-label={AJS.I18n.getText('pipewright.board.column.list', column.name, said)}>
                    {said}
                </a>
            )}
            {amount === null ? (
                <span>{AJS.I18n.getText('pipewright.board.column.no-sum')}</span>
            ) : (
                <strong title={money(amount, currency)}>{`${compact(amount)} ${currency}`}</strong>
            )}
            {column.weighted !== null && (
                <span title={settling ? undefined : money(column.weighted, currency)}>
                    {settling
                        ? AJS.I18n.getText('pipewright.board.column.weighted.wait')
                        : AJS.I18n.getText('pipewright.board.column.weighted', `${compact(column.weighted)} ${currency}`)}
                </span>
            )}
        </p>
    );
}

/** Takes cards of the same board and of another column; no stage stands for what is not mapped, so nothing can be moved there. */
function useDropTarget({ board, from, move }: CardPlace, column: Column) {
    const place = useRef<HTMLElement>(null);
    const [over, setOver] = useState(false);
    const act = useRef(move);
    act.current = move;
    const to = useRef(column);
    to.current = column;
    useEffect(
        () =>
            column.kind === 'unmapped'
                ? undefined
                : dropTargetForElements({
                      element: place.current!,
                      canDrop: ({ source }) => source.data['board'] === board && source.data['from'] !== from,
                      onDragEnter: () => setOver(true),
                      onDragLeave: () => setOver(false),
                      onDrop: ({ source }) => {
                          setOver(false);
                          act.current(source.data['card'] as Card, to.current);
                      }
                  }),
        [board, from]
    );
    return [place, over] as const;
}
