import { day, moment } from '../../shared/format/day';
import { number } from '../../shared/format/number';
import { Empty } from '../../shared/ui/Empty';
import { Lozenge, type Tone } from '../../shared/ui/marks';
import { type Column, Table } from '../../shared/ui/Table';
import type { Rate, RateState } from './rates-api';

const TONES: Readonly<Record<RateState, Tone>> = { 'in-force': 'good', upcoming: 'info', followed: 'neutral', replaced: 'neutral' };

/** Every rate that was entered, the latest day first; those in force are marked, those that were replaced are struck through. */
export function RatesTable({ rates }: { rates: readonly Rate[] }) {
    return (
        <Table
            id="pipewright-rates-table"
            caption={AJS.I18n.getText('pipewright.money.rates.table.caption')}
            rows={rates}
            rowKey={(rate) => `${rate.from}-${rate.to}-${rate.validFrom}-${rate.rate}-${rate.enteredAt}-${rate.state}`}
            rowClass={({ state }) => (state === 'replaced' ? 'pipewright-rates-replaced' : undefined)}
            empty={<Empty sentence={AJS.I18n.getText('pipewright.money.rates.empty')} />}
            columns={columns()}
        />
    );
}

function columns(): Column<Rate>[] {
    return [
        { key: 'from', title: AJS.I18n.getText('pipewright.money.rates.from'), cell: (rate) => rate.from },
        { key: 'to', title: AJS.I18n.getText('pipewright.money.rates.to'), cell: (rate) => rate.to },
        { key: 'rate', title: AJS.I18n.getText('pipewright.money.rates.rate'), cell: (rate) => number(rate.rate), number: true },
        { key: 'day', title: AJS.I18n.getText('pipewright.money.rates.valid-from'), cell: (rate) => day(rate.validFrom) },
        {
            key: 'state',
            title: AJS.I18n.getText('pipewright.money.rates.state'),
            cell: ({ state }) => <Lozenge tone={TONES[state]}>{stateName(state)}</Lozenge>
        },
        {
            key: 'entered',
            title: AJS.I18n.getText('pipewright.money.rates.entered'),
            cell: (rate) => `${rate.enteredBy}, ${moment(rate.enteredAt)}`
        }
    ];
}

function stateName(state: RateState): string {
    switch (state) {
        case 'in-force':
            return AJS.I18n.getText('pipewright.money.rates.state.in-force');
        case 'upcoming':
            return AJS.I18n.getText('pipewright.money.rates.state.upcoming');
        case 'followed':
            return AJS.I18n.getText('pipewright.money.rates.state.followed');
        case 'replaced':
            return AJS.I18n.getText('pipewright.money.rates.state.replaced');
    }
}
