import { pageUrl } from '../../shared/api/api';
import { day } from '../../shared/format/day';
import { money } from '../../shared/format/number';
import type { Item, Reason } from './work-api';

/** Which deal it is, what it is worth, where it stands, and what about it waits. */
export function Facts({ item: { card, task }, reason }: { item: Item; reason: Reason }) {
    const facts = [
        card.amount === null ? '' : money(card.amount, card.currency),
        card.stage?.name ?? '',
        task === null ? '' : AJS.I18n.getText('pipewright.work.task', task.title, side(task.side), day(task.date)),
        aboutTheDeal(card, reason)
    ].filter(Boolean);
    return (
        <div class="pipewright-work-deal">
            <a href={pageUrl(`/browse/${encodeURIComponent(card.key)}`)}>
                {card.key} {card.summary}
            </a>
            <span class="pipewright-work-facts">{facts.join(' · ')}</span>
        </div>
    );
}

function aboutTheDeal(card: Item['card'], reason: Reason): string {
    switch (reason) {
        case 'next-step-due':
            return AJS.I18n.getText('pipewright.work.next-step', card.nextStep ?? '', day(card.nextStepDate ?? ''));
        case 'close-date-passed':
            return AJS.I18n.getText('pipewright.work.close-date', day(card.closeDate ?? ''));
        case 'stalled':
            return AJS.I18n.getText('pipewright.work.stalled', card.daysInStage);
        default:
            return '';
    }
}

function side(of: 'ours' | 'customers' | 'both'): string {
    switch (of) {
        case 'ours':
            return AJS.I18n.getText('pipewright.work.side.ours');
        case 'customers':
            return AJS.I18n.getText('pipewright.work.side.customers');
        default:
            return AJS.I18n.getText('pipewright.work.side.both');
    }
}
