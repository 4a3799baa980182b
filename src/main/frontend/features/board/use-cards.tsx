import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from './board-api';
import { type CardPlace, DealCard } from './DealCard';

type Drawn = { card: Card; text: string; element: VNode };

/**
 * The cards as elements. A card that says the same as before is the same element, which is not looked at again: of a thousand cards a move,
 * or the board loaded anew, draws those that differ.
 */
export function useCards(cards: readonly Card[], small: boolean, place: CardPlace): VNode[] {
    const drawn = useRef(new Map<string, Drawn>());
    const kind = useRef({ small, ...place });
    const same = kind.current.small === small && kind.current.from === place.from && kind.current.targets === place.targets;
    const before = same ? drawn.current : new Map<string, Drawn>();
    kind.current = { small, ...place };
    drawn.current = new Map(cards.map((card) => [card.key, kept(before.get(card.key), card, small, place)]));
    return [...drawn.current.values()].map(({ element }) => element);
}

function kept(before: Drawn | undefined, card: Card, small: boolean, place: CardPlace): Drawn {
    if (before?.card === card) {
        return before;
    }
    const text = JSON.stringify(card);
    if (before?.text === text) {
        return { ...before, card };
    }
    return { card, text, element: <DealCard key={card.key} card={card} small={small} {...place} /> };
}

const AT_FIRST = 25;

/** Some of many cards at first, and more whenever the browser has drawn those: what is in sight can be used at once. */
export function useFirst<T>(all: readonly T[]): readonly T[] {
    const [shown, setShown] = useState(AT_FIRST);
    useEffect(() => {
        if (shown >= all.length) {
            return undefined;
        }
        const timer = setTimeout(() => setShown(shown + AT_FIRST));
        return () => clearTimeout(timer);
    }, [shown, all.length]);
    return shown >= all.length ? all : all.slice(0, shown);
}
