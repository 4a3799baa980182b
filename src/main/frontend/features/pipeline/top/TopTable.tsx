import { day } from '../../../shared/format/day';
import { money, number } from '../../../shared/format/number';
import { Avatar, Lozenge } from '../../../shared/ui/marks';
import { type Column, Table } from '../../../shared/ui/Table';
import type { Card } from '../pipeline-api';
import { DealLink, Value } from '../small-parts';
import { dayCount, percent } from '../words';

/** The deals of the chart with who has them, what is next and what is wrong. */
export function TopTable({ deals, currency }: { deals: readonly Card[]; currency: string }) {
    const columns: Column<Card>[] = [
        { key: 'deal', title: AJS.I18n.getText('pipewright.pipeline.deal'), names: true, cell: (card) => <DealLink deal={card} /> },
        { key: 'owner', title: AJS.I18n.getText('pipewright.pipeline.owner'), cell: (card) => <Owner card={card} /> },
        { key: 'stage', title: AJS.I18n.getText('pipewright.pipeline.stage'), cell: stageText },
        {
            key: 'amount',
            title: AJS.I18n.getText('pipewright.pipeline.amount'),
            number: true,
            cell: (card) => <Amounts card={card} in={currency} />
        },
        {
            key: 'probability',
            title: AJS.I18n.getText('pipewright.pipeline.probability'),
            number: true,
            cell: (card) => percent(card.probability)
        },
        {
            key: 'weighted',
            title: AJS.I18n.getText('pipewright.pipeline.weighted-in', currency),
            number: true,
            cell: (card) => <Value text={card.weighted === null ? null : number(card.weighted)} />
        },
        {
            key: 'close',
            title: AJS.I18n.getText('pipewright.pipeline.close-date'),
            cell: (card) => <Value text={card.closeDate === null ? null : day(card.closeDate)} />
        },
        { key: 'next', title: AJS.I18n.getText('pipewright.pipeline.next-step'), cell: (card) => <NextStep card={card} /> },
        { key: 'warnings', title: AJS.I18n.getText('pipewright.pipeline.warnings'), cell: (card) => <Warnings card={card} /> }
    ];
    return (
        <Table caption={AJS.I18n.getText('pipewright.pipeline.top.caption')} columns={columns} rows={deals} rowKey={(card) => card.key} />
    );
}

function stageText({ stage, daysInStage }: Card): string {
    return AJS.I18n.getText('pipewright.pipeline.top.stage', stage.name, dayCount(daysInStage) ?? '');
}

function Owner({ card: { owner } }: { card: Card }) {
    return owner === null ? <Value text={null} /> : <Avatar name={owner.name} picture={owner.avatarUrl ?? undefined} />;
}

/** The amount as the deal has it, and in the currency of the page where that is another. */
function Amounts({ card, in: currency }: { card: Card; in: string }) {
    if (card.amount === null) {
        return <Value text={null} />;
    }
    return (
        <>
            {money(card.amount, card.currency)}
            {card.currency !== currency && card.converted !== null && (
                <span class="pipewright-figure-deals">{money(card.converted, currency)}</span>
            )}
        </>
    );
}

function NextStep({ card: { nextStep, nextStepDate } }: { card: Card }) {
    if (nextStep === null) {
        return <Value text={null} />;
    }
    return (
        <>
            {nextStep}
            {nextStepDate !== null && <span class="pipewright-figure-deals">{day(nextStepDate)}</span>}
        </>
    );
}

function Warnings({ card: { warnings } }: { card: Card }) {
    return warnings.length === 0 ? (
        <Value text={null} />
    ) : (
        <>
            {warnings.map((warning) => (
                <Lozenge key={warning.code} tone="warning">
                    {warning.text}
                </Lozenge>
            ))}
        </>
    );
}
