import type { Board, Card, Column } from './board-api';
import { plus } from './sums';

/** A deal that is on its way from one column to another; `done` once Jira has moved it. */
export type Move = { key: string; from: string; to: string; done: boolean };

/** A column is named by its kind too: stages of two pipelines may share a key. */
export function columnName(column: Column): string {
    return `${column.kind}:${column.key}`;
}

/** The board as it will be: the card in its new column, count and amount of both changed by exactly that deal. */
export function moved(board: Board, { key, from, to }: Move): Board {
    const card = find(board, from)?.cards.find((one) => one.key === key);
    if (card === undefined || find(board, to) === undefined) {
        return board;
    }
    return {
        ...board,
        columns: board.columns.map((column) => {
            switch (columnName(column)) {
                case from:
                    return left(column, card);
                case to:
                    return entered(column, card);
                default:
                    return column;
            }
        })
    };
}

function find(board: Board, name: string): Column | undefined {
    return board.columns.find((column) => columnName(column) === name);
}

function left(column: Column, card: Card): Column {
    return {
        ...column,
        cards: column.cards.filter((one) => one.key !== card.key),
        figure: changed(column, card, -1),
        weighted: column.weighted !== null && card.weighted !== null ? plus(column.weighted, card.weighted, -1) : column.weighted
    };
}

/** What the deal is worth by its new probability only the server knows: the weighted sum follows when the board is loaded again. */
function entered(column: Column, card: Card): Column {
    return { ...column, cards: [card, ...column.cards], figure: changed(column, card, 1) };
}

function changed({ figure }: Column, card: Card, sign: 1 | -1) {
    const { amount, count } = figure;
    return {
        ...figure,
        count: count + sign,
        amount: amount !== null && card.converted !== null ? plus(amount, card.converted, sign) : amount
    };
}
