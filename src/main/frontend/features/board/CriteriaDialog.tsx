import { announce } from '@once';
import { useState } from 'preact/hooks';
import { pageUrl } from '../../shared/api/api';
import { CriterionRow, type RowActions } from '../../shared/criteria/CriterionRow';
import { particles } from '../../shared/format/particles';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import type { BoardApi, Review } from './board-api';
import type { Wish } from './carry-out';

type Props = { api: BoardApi; wish: Wish; start: Review; again: () => void; close: () => void };

/** The criteria that keep a deal in its stage. They are answered here, as on the deal, and then it moves. */
export function CriteriaDialog({ api, wish: { card, from }, start, again, close }: Props) {
    const [review, setReview] = useState(start);
    const asked = start.criteria.map(({ id }) => id);
    const shown = review.criteria.filter(({ id }) => asked.includes(id));
    const kept = async (change: Promise<Review>, said: string) => {
        setReview(await change);
        announce(particles(said));
    };
    const actions: RowActions = {
        answer: (criterion, body) =>
            kept(
                api.answer(card.key, criterion.id, { ...body, seen: criterion.answer?.at ?? 'none' }),
                AJS.I18n.getText('pipewright.exit.panel.answer.saved', criterion.title)
            ),
        waive: (criterion, reason) =>
            kept(api.waive(card.key, criterion.id, reason), AJS.I18n.getText('pipewright.exit.panel.waive.saved', criterion.title))
    };
    const met = shown.every(({ blocks }) => !blocks);
    return (
        <Dialog title={particles(AJS.I18n.getText('pipewright.board.dialog.criteria', card.summary, from.name))} onClose={close}>
            <p role="status">
                {met
                    ? AJS.I18n.getText('pipewright.board.dialog.criteria.met')
                    : AJS.I18n.getText('pipewright.board.dialog.criteria.text')}
            </p>
            <ul class="pipewright-criteria-list">
                {shown.map((criterion) => (
                    <CriterionRow key={criterion.id} deal={card.key} criterion={criterion} today={review.today} actions={actions} />
                ))}
            </ul>
            <div class="pipewright-buttons">
                <Button look={met ? 'primary' : 'standard'} onClick={again}>
                    {AJS.I18n.getText('pipewright.board.dialog.again')}
                </Button>
                <a href={pageUrl(`/browse/${card.key}`)} target="_blank" rel="noopener">
                    {AJS.I18n.getText('pipewright.board.open', card.key)}
                </a>
                <Button look="link" onClick={close}>
                    {AJS.I18n.getText('pipewright.board.dialog.close')}
                </Button>
            </div>
        </Dialog>
    );
}
