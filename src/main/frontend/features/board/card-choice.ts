import type { Card } from './board-api';
import { compared } from './sums';

export type Sort = 'amount' | 'close-date' | 'age';

/** Which cards are shown, and how. */
export type CardChoice = { sort: Sort; text: string; mine: boolean; compact: boolean };

export const ALL_CARDS: CardChoice = { sort: 'amount', text: '', mine: false, compact: false };

/** The cards that are looked for, in order. */
export function chosen(cards: readonly Card[], choice: CardChoice): readonly Card[] {
    const words = choice.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return cards.filter((card) => (!choice.mine || card.mine) && says(card, words)).sort(ORDERS[choice.sort]);
}

function says(card: Card, words: readonly string[]): boolean {
    const text = [card.key, card.summary, card.owner?.name ?? '', card.nextStep ?? ''].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
}

/** Largest, most urgent or longest in its stage first; what has no amount or no date comes last. */
const ORDERS: Record<Sort, (one: Card, other: Card) => number> = {
    amount: (one, other) => compared(other.converted ?? '-1', one.converted ?? '-1'),
    'close-date': (one, other) => (one.closeDate ?? '9999').localeCompare(other.closeDate ?? '9999'),
    age: (one, other) => other.daysInStage - one.daysInStage
};
