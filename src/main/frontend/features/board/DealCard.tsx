import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pageUrl } from '../../shared/api/api';
import { compact } from '../../shared/format/compact';
import { day } from '../../shared/format/day';
import { money, number } from '../../shared/format/number';
import { Avatar, Lozenge } from '../../shared/ui/marks';
import { Menu } from '../../shared/ui/Menu';
import type { Card, Column } from './board-api';
import { columnName } from './moves';

/** What a card needs to know of the board. */
export type CardPlace = {
    board: symbol;
    /** The name of its column. */
    from: string;
    targets: readonly Column[];
    move: (card: Card, to: Column) => void;
};
type Props = CardPlace & { card: Card; small: boolean };

/** A deal: what it is worth, when it closes, what comes next and what is wrong. It is dragged, or moved by its menu. */
export function DealCard({ card, small, board, from, targets, move }: Props) {
    const place = useRef<HTMLLIElement>(null);
    const [dragged, setDragged] = useState(false);
    useEffect(
        () =>
            card.editable
                ? draggable({
                      element: place.current!,
                      getInitialData: () => ({ board, card, from }),
                      onDragStart: () => setDragged(true),
                      onDrop: () => setDragged(false)
                  })
                : undefined,
        [board, card, from]
    );
    const classes = ['pipewright-card', small && 'is-small', dragged && 'is-dragged', card.warnings.length > 0 && 'is-warned'];
    return (
        <li ref={place} class={classes.filter(Boolean).join(' ')} data-deal={card.key}>
            <div class="pipewright-card-head">
                <a href={pageUrl(`/browse/${card.key}`)} draggable={false}>
                    {card.summary}
                </a>
                {card.editable && <MoveMenu card={card} targets={targets} move={move} />}
            </div>
            <Worth card={card} />
            {!small && <More card={card} />}
            <Warnings card={card} />
        </li>
    );
}

function MoveMenu({ card, targets, move }: Pick<Props, 'card' | 'targets' | 'move'>) {
    return (
        <Menu
            look="link"
            label={AJS.I18n.getText('pipewright.board.card.move')}
            name={AJS.I18n.getText('pipewright.board.card.move.of', card.summary)}
            items={targets.map((to) => ({
                key: columnName(to),
                label: AJS.I18n.getText('pipewright.board.card.move-to', to.name),
                act: () => move(card, to)
            }))}
        />
    );
}

function Worth({ card }: { card: Card }) {
    return (
        <p class="pipewright-card-worth">
            {card.amount !== null && (
                <strong title={money(card.amount, card.currency)}>{`${compact(card.amount)} ${card.currency}`}</strong>
            )}
            {card.probability !== null && <span>{probability(card)}</span>}
            <span>
                {card.closeDate === null
                    ? AJS.I18n.getText('pipewright.board.card.no-close-date')
                    : AJS.I18n.getText('pipewright.board.card.closes', day(card.closeDate))}
            </span>
        </p>
    );
}

function probability(card: Card): string {
    const percent = number(card.probability!);
    return card.ownProbability ? AJS.I18n.getText('pipewright.board.card.probability.own', percent) : `${percent}%`;
}

function More({ card }: { card: Card }) {
    return (
        <>
            {card.nextStep !== null && <p class="pipewright-card-next">{next(card.nextStep, card.nextStepDate)}</p>}
            <p class="pipewright-card-foot">
                {card.owner ? (
                    <Avatar name={card.owner.name} picture={card.owner.avatarUrl ?? undefined} />
                ) : (
                    <span class="pipewright-muted">{AJS.I18n.getText('pipewright.board.card.unassigned')}</span>
                )}
                <span>{age(card.daysInStage)}</span>
                <span class="pipewright-muted">{card.key}</span>
            </p>
        </>
    );
}

function next(step: string, on: string | null): string {
    return on === null
        ? AJS.I18n.getText('pipewright.board.card.next', step)
        : AJS.I18n.getText('pipewright.board.card.next.on', step, day(on));
}

function age(days: number): string {
    return days === 1 ? AJS.I18n.getText('pipewright.board.card.day') : AJS.I18n.getText('pipewright.board.card.days', number(days));
}

function Warnings({ card }: { card: Card }) {
    return card.warnings.length === 0 ? null : (
        <p class="pipewright-card-warnings">
            {card.warnings.map(({ code, text }) => (
                <Lozenge key={code} tone="warning">
                    {text}
                </Lozenge>
            ))}
        </p>
    );
}
