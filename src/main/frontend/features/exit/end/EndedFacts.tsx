import { day } from '../../../shared/format/day';
import type { Ended } from './end-api';

/** How a deal ended, how far it got, and what was said about it. */
export function EndedFacts({ ended }: { ended: Ended }) {
    return (
        <div class="pipewright-ended">
            <p>
                <strong>{headline(ended)}</strong>
            </p>
            <dl>
                {facts(ended).map(([name, value]) => (
                    <div key={name}>
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
            </dl>
        </div>
    );
}

function headline({ how, reachedName }: Ended): string {
    switch (how) {
        case 'won':
            return AJS.I18n.getText('pipewright.deal.end.ended.won');
        case 'lost':
            return reachedName
                ? AJS.I18n.getText('pipewright.deal.end.ended.lost-in', reachedName)
                : AJS.I18n.getText('pipewright.deal.end.ended.lost');
        case 'parked':
            return reachedName
                ? AJS.I18n.getText('pipewright.deal.end.ended.parked-in', reachedName)
                : AJS.I18n.getText('pipewright.deal.end.ended.parked');
    }
}

function facts(ended: Ended): [string, string][] {
    const all: [string, string | null][] = [
        [AJS.I18n.getText('pipewright.deal.end.order-date'), ended.orderDate && day(ended.orderDate)],
        [AJS.I18n.getText('pipewright.deal.end.win-reason'), ended.winReason],
        [AJS.I18n.getText('pipewright.deal.end.loss-reason'), ended.lossReason],
        [AJS.I18n.getText('pipewright.deal.end.competitor'), ended.competitor],
        [AJS.I18n.getText('pipewright.deal.end.loss-note'), ended.lossNote],
        [AJS.I18n.getText('pipewright.deal.end.revisit-date'), ended.revisitDate && day(ended.revisitDate)]
    ];
    return all.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
}
